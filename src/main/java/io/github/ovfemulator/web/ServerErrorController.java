package io.github.ovfemulator.web;

import java.io.IOException;
import java.net.URI;

import io.github.ovfemulator.vapi.dialect.RestDialect;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends the errors that the HTTP server itself detects: for the emulated API, incomplete
 * or malformed bodies and unsupported methods; elsewhere also unknown pages.
 */
@RestController
class ServerErrorController implements ErrorController {

	private final ResponseSender responses;

	private final EmulatedPaths paths;

	ServerErrorController(ResponseSender responses, EmulatedPaths paths) {
		this.responses = responses;
		this.paths = paths;
	}

	/** A response of the emulated API is sent at once; the result is {@code null}. */
	@RequestMapping("/error")
	@Nullable ResponseEntity<?> sendError(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
			throw new RouteNotFoundException();
		}
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		if (this.paths.sendsVapiErrors(path)) {
			if (status == HttpStatus.METHOD_NOT_ALLOWED.value()) {
				throw new RouteNotFoundException();
			}
			StandardError error = VapiException
				.of(ErrorType.INVALID_REQUEST,
						LocalizableMessage.of("emulator.vapi.body.broken",
								"The request body broke off, came to a standstill or is malformed; send it again."))
				.error();
			Exchange.of(request).error(error);
			this.responses.send(RestDialect.ofPath(path).error(error), request, response);
			return null;
		}
		ReasonPhrases.replace(ServletContextRequest.getServletContextRequest(request), status);
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setInstance(URI.create(path));
		return ResponseEntity.of(problem).build();
	}

}
