package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;

import io.github.ovfemulator.web.ReasonPhrases;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches errors of servlets to the error page of the application, and writes a
 * problem detail (RFC 9457) where that fails.
 */
final class ProblemPages extends AbstractConfiguration {

	ProblemPages() {
		super(new AbstractConfiguration.Builder());
	}

	/** Replaces the handler of Spring Boot. */
	@Override
	public void configure(WebAppContext context) {
		Handler handler = new Handler();
		if (context.getErrorHandler() instanceof ErrorPageErrorHandler pages) {
			handler.setErrorPages(pages.getErrorPages());
		}
		context.setErrorHandler(handler);
	}

	private static final class Handler extends ErrorPageErrorHandler {

		Handler() {
			setCacheControl(null);
		}

		@Override
		public boolean errorPageForMethod(String method) {
			return true;
		}

		@Override
		protected boolean generateAcceptableResponse(Request request, Response response, Callback callback,
				String contentType, List<Charset> charsets, int code, String message, @Nullable Throwable cause)
				throws IOException {
			ReasonPhrases.replace(request, code);
			return super.generateAcceptableResponse(request, response, callback,
					MimeTypes.Type.APPLICATION_JSON.asString(), charsets, code, message, cause);
		}

		@Override
		protected void writeErrorJson(Request request, PrintWriter writer, int code, String message,
				@Nullable Throwable cause) {
			writer.write(ProblemHandler.problem(code));
		}

	}

}
