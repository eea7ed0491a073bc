package io.github.ovfemulator.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Says what is wrong where Tomcat answers by itself, which is before a request reaches
 * any door, since it is hardly one: a problem detail (RFC 9457) instead of a page.
 */
final class ProblemReportValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		byte[] problem = "{\"status\":%s,\"title\":\"%s\"}".formatted(status.value(), status.getReasonPhrase())
			.getBytes(StandardCharsets.UTF_8);
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setContentLength(problem.length);
			response.getOutputStream().write(problem);
			response.finishResponse();
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("Nobody waits for the answer", ex);
		}
	}

}
