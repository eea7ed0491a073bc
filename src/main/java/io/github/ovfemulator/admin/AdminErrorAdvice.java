package io.github.ovfemulator.admin;

import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.server.BadCertificateException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Renders errors of the control plane as problem details (RFC 9457). For an invalid
 * request, the member {@code pointer} is the JSON pointer to the invalid value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = AdminErrorAdvice.class)
class AdminErrorAdvice {

	@ExceptionHandler
	ProblemDetail handle(InputException ex) {
		return problem(HttpStatus.BAD_REQUEST, messages(ex.error()), ex.pointer());
	}

	@ExceptionHandler
	ProblemDetail handle(BadControlRequestException ex) {
		return problem(HttpStatus.BAD_REQUEST, String.valueOf(ex.getMessage()), ex.pointer());
	}

	@ExceptionHandler
	ProblemDetail handle(BadStateException ex) {
		return problem(HttpStatus.BAD_REQUEST, String.valueOf(ex.getMessage()), ex.pointer());
	}

	@ExceptionHandler
	ProblemDetail handle(MethodArgumentTypeMismatchException ex) {
		String expected = (ex.getRequiredType() == boolean.class) ? "a boolean" : "a number";
		return problem(HttpStatus.BAD_REQUEST, "'%s' is not %s.".formatted(ex.getValue(), expected),
				"/" + ex.getName());
	}

	@ExceptionHandler
	ProblemDetail handle(NoSuchResourceException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler
	ProblemDetail handle(BadCertificateException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler
	ProblemDetail handle(VapiException ex) {
		HttpStatus status = switch (ex.error().type()) {
			case ALREADY_EXISTS, NOT_ALLOWED_IN_CURRENT_STATE, UNABLE_TO_ALLOCATE_RESOURCE -> HttpStatus.CONFLICT;
			default -> HttpStatus.valueOf(ex.error().type().apiStatus());
		};
		return ProblemDetail.forStatusAndDetail(status, messages(ex.error()));
	}

	private static ProblemDetail problem(HttpStatus status, String detail, String pointer) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				pointer.isEmpty() ? detail : detail + " (at " + pointer + ")");
		problem.setProperty("pointer", pointer);
		return problem;
	}

	/** The default messages of an error, separated by spaces. */
	static String messages(StandardError error) {
		return error.messages().stream().map(LocalizableMessage::defaultMessage).collect(Collectors.joining(" "));
	}

}
