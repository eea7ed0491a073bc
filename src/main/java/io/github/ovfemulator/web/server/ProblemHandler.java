package io.github.ovfemulator.web.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.ovfemulator.web.ReasonPhrases;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Sends a problem detail (RFC 9457) for requests that Jetty refuses, such as malformed
 * ones. The connection is closed, since the start of the next request is unknown.
 */
final class ProblemHandler implements Request.Handler {

	/** Replacements for statuses of Jetty. */
	private static final Map<Integer, HttpStatus> CHANGED = Map.of(HttpStatus.URI_TOO_LONG.value(),
			HttpStatus.BAD_REQUEST, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value(), HttpStatus.BAD_REQUEST,
			HttpStatus.UPGRADE_REQUIRED.value(), HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

	private static final String TOO_LARGE = "The request line and the headers together are larger than "
			+ "server.max-http-request-header-size allows.";

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		int code = response.getStatus();
		HttpStatus status = status(code);
		response.setStatus(status.value());
		ReasonPhrases.replace(request, status.value());
		response.getHeaders()
			.put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
			.put(HttpFields.CONNECTION_CLOSE);
		String detail = detail(request, code);
		String problem = (detail != null) ? problem(status.value(), detail) : problem(status.value());
		response.write(true, StandardCharsets.UTF_8.encode(problem), callback);
		return true;
	}

	private static @Nullable String detail(Request request, int code) {
		if (code == HttpStatus.URI_TOO_LONG.value() || code == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value()) {
			return TOO_LARGE;
		}
		return (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof RefusedRequestException ex)
				? ex.getReason() : null;
	}

	/**
	 * Returns the problem detail of a status.
	 * @param code the status
	 * @return its JSON
	 */
	static String problem(int code) {
		return "{\"status\":%s,\"title\":\"%s\"}".formatted(code, status(code).getReasonPhrase());
	}

	/**
	 * Returns the problem detail of a status with a detail.
	 * @param code the status
	 * @param detail a text without characters to escape
	 * @return its JSON
	 */
	static String problem(int code, String detail) {
		return "{\"detail\":\"%s\",\"status\":%s,\"title\":\"%s\"}".formatted(detail, code,
				status(code).getReasonPhrase());
	}

	private static HttpStatus status(int code) {
		HttpStatus status = CHANGED.getOrDefault(code, HttpStatus.resolve(code));
		return (status != null && status.isError()) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
