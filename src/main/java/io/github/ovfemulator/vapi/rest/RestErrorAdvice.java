package io.github.ovfemulator.vapi.rest;

import java.io.IOException;

import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.StandardError;
import io.github.ovfemulator.vapi.std.VapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Renders what ends a call early, in the legacy REST dialect.
 */
@RestControllerAdvice
class RestErrorAdvice {

	private static final Logger logger = LoggerFactory.getLogger(RestErrorAdvice.class);

	private final RestAnswers answers = new RestAnswers();

	@ExceptionHandler
	ResponseEntity<byte[]> handle(VapiException ex) {
		logger.debug("{}", ex.getMessage());
		return this.answers.error(ex.error());
	}

	@ExceptionHandler
	ResponseEntity<byte[]> handle(RouteNotFoundException ex) {
		logger.info("{}", ex.getMessage());
		StandardError error = VapiException
			.of(ErrorType.NOT_FOUND, LocalizableMessage.of("com.vmware.vapi.rest.httpNotFound", "Not found."))
			.error();
		return this.answers.bareError(error);
	}

	/**
	 * The client went away in the middle of its request, or sent what is none. If it can
	 * still be answered, {@link ServerErrorController} does.
	 */
	@ExceptionHandler
	void handle(IOException ex) {
		logger.debug("A request broke off: {}", ex.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<byte[]> handle(RuntimeException ex) {
		logger.error("A call failed unexpectedly", ex);
		return this.answers.error(
				VapiException
					.of(ErrorType.INTERNAL_SERVER_ERROR,
							LocalizableMessage.of("emulator.vapi.internal",
									"The emulator failed unexpectedly; its log says why."))
					.error());
	}

}
