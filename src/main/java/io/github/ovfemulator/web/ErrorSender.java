package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.dialect.RestDialect;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.SimilarRoutes;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Sends the errors of calls in the REST dialect of their paths.
 */
@Component
public class ErrorSender implements ApplicationListener<ContextClosedEvent> {

	private static final Logger logger = LoggerFactory.getLogger(ErrorSender.class);

	/** The id of the message of a vCenter. */
	private static final String NOT_FOUND = "com.vmware.vapi.rest.httpNotFound";

	private final ResponseSender responses;

	private final OperationCatalogue catalogue;

	private final PathRedactor paths;

	private volatile boolean stopping;

	ErrorSender(ResponseSender responses, OperationCatalogue catalogue, EmulatedPaths paths) {
		this.responses = responses;
		this.catalogue = catalogue;
		this.paths = new PathRedactor("...", paths::hasSecretsAfter);
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.stopping = true;
	}

	/**
	 * Sends the response to a request that has failed.
	 * @param ex the failure
	 * @param request the request
	 * @param response the response
	 * @throws IOException when the client has closed the connection
	 */
	public void send(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ex instanceof VapiException error) {
			send(error, request, response);
		}
		else if (ex instanceof CustomResponseException custom) {
			this.responses.send(custom.response(), request, response);
		}
		else if (ex instanceof RouteNotFoundException unknown) {
			sendNotFound(unknown, request, response);
		}
		else if (ex instanceof IOException broken) {
			sendBroken(broken, request, response);
		}
		else if (ex instanceof HttpException invalid) {
			response.sendError(invalid.getCode());
		}
		else {
			sendUnexpected(ex, request, response);
		}
	}

	private void send(VapiException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		logger.debug("{}", ex.summary());
		VapiResponse created = dialect(request).error(ex.error());
		if (ex.error() instanceof StandardError.Unauthenticated error && error.challenge() != null) {
			created.headers().set(HttpHeaders.WWW_AUTHENTICATE, error.challenge());
		}
		send(created, ex.error(), request, response);
	}

	/**
	 * Both dialects send the error of newer servers for unknown routes, without a name.
	 */
	private void sendNotFound(RouteNotFoundException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String method = request.getMethod();
		String path = request.getRequestURI();
		String query = request.getQueryString();
		String hint = ex.hint().isEmpty() ? SimilarRoutes.describe(this.catalogue.similar(method, path, query))
				: ex.hint();
		logger.info("{}", this.catalogue.describeUnserved(method + " " + this.paths.unknown(path, query), hint,
				(operation) -> operation.serves(method, path, query)));
		LocalizableMessage message = new LocalizableMessage(NOT_FOUND,
				hint.isEmpty() ? "Not found." : "Not found; " + hint, List.of(), null, null);
		StandardError error = VapiException.of(ErrorType.NOT_FOUND, message).error();
		send(RestDialect.API.error(error), error, request, response);
	}

	/**
	 * The client closed the connection within its request, or sent a malformed body, or
	 * the server stopped meanwhile. Where a response can still be sent,
	 * {@link ServerErrorController} sends it.
	 */
	private void sendBroken(IOException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		// the server reports its own failures so too
		OutOfMemory.check(ex);
		logger.debug("A request broke off: {}", ex.getMessage());
		Exchange.of(request).body().setBroken();
		if (this.stopping && !response.isCommitted()) {
			send(VapiException.of(ErrorType.SERVICE_UNAVAILABLE, LocalizableMessage.of("emulator.vapi.stopping",
					"The emulator stops, and the request was not complete.")), request, response);
		}
		else if (!response.isCommitted()) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
	}

	private void sendUnexpected(Exception ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		logger.error("A call failed unexpectedly", ex);
		StandardError error = VapiException
			.of(ErrorType.INTERNAL_SERVER_ERROR,
					LocalizableMessage.of("emulator.vapi.internal", "The emulator failed unexpectedly; see its log."))
			.error();
		send(dialect(request).error(error), error, request, response);
	}

	private static RestDialect dialect(HttpServletRequest request) {
		return RestDialect.ofPath(Endpoint.path(request));
	}

	private void send(VapiResponse created, StandardError error, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Exchange.of(request).error(error);
		this.responses.send(created, request, response);
	}

}
