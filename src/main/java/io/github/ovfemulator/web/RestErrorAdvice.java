package io.github.ovfemulator.web;

import java.io.IOException;

import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.rest.ApiRestDialect;
import io.github.ovfemulator.vapi.rest.RestDialect;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Renders what ends a call early, in the REST dialect of its path.
 */
@RestControllerAdvice
class RestErrorAdvice {

	private static final Logger logger = LoggerFactory.getLogger(RestErrorAdvice.class);

	private final ResponseSender answers;

	RestErrorAdvice(ResponseSender answers) {
		this.answers = answers;
	}

	@ExceptionHandler
	void handle(VapiException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		logger.debug("{}", ex.summary());
		VapiResponse answer = RestDialect.ofPath(RestDialect.pathOf(request)).error(ex.error());
		if (ex.error() instanceof StandardError.Unauthenticated error && error.challenge() != null) {
			answer.headers().set(HttpHeaders.WWW_AUTHENTICATE, error.challenge());
		}
		send(answer, ex.error(), request, response);
	}

	/** Somebody else has decided what is answered. */
	@ExceptionHandler
	void handle(CustomResponseException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answers.send(ex.answer(), request, response);
	}

	/**
	 * Both dialects answer what they do not serve as newer servers do, without a name.
	 */
	@ExceptionHandler
	void handle(RouteNotFoundException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		logger.info("{}", ex.getMessage());
		StandardError error = VapiException
			.of(ErrorType.NOT_FOUND, LocalizableMessage.of("com.vmware.vapi.rest.httpNotFound", "Not found."))
			.error();
		send(ApiRestDialect.INSTANCE.error(error), error, request, response);
	}

	/**
	 * The client went away in the middle of its request, or sent a malformed body. If it
	 * can still be answered, {@link ServerErrorController} does.
	 */
	@ExceptionHandler
	void handle(IOException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		logger.debug("A request broke off: {}", ex.getMessage());
		RequestBodies.setBroken(request);
		if (!response.isCommitted()) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
	}

	@ExceptionHandler
	void handle(RuntimeException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		logger.error("A call failed unexpectedly", ex);
		StandardError error = VapiException
			.of(ErrorType.INTERNAL_SERVER_ERROR,
					LocalizableMessage.of("emulator.vapi.internal",
							"The emulator failed unexpectedly; its log says why."))
			.error();
		send(RestDialect.ofPath(RestDialect.pathOf(request)).error(error), error, request, response);
	}

	private void send(VapiResponse answer, StandardError error, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Exchange.of(request).error(error);
		this.answers.send(answer, request, response);
	}

}
