package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.Set;

import io.github.ovfemulator.vapi.rest.RestDialect;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Renders what the HTTP server itself finds wrong: under {@code /rest} and {@code /api}
 * and for uploads that is a body that broke off or is malformed, or a method that it does
 * not let in, elsewhere also a page that does not exist.
 */
@RestController
class ServerErrorController implements ErrorController {

	private static final Set<String> EMULATED = Set.of("rest", "api", "upload", "nfc");

	private final ResponseSender answers;

	ServerErrorController(ResponseSender answers) {
		this.answers = answers;
	}

	/** An answer of the emulated API is sent at once, and nothing is left to render. */
	@RequestMapping("/error")
	@Nullable ResponseEntity<?> answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
			throw RouteNotFoundException.of(request);
		}
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		if (isEmulated(path)) {
			if (status == HttpStatus.METHOD_NOT_ALLOWED.value()) {
				throw RouteNotFoundException.of(request);
			}
			StandardError error = VapiException
				.of(ErrorType.INVALID_REQUEST,
						LocalizableMessage.of("emulator.vapi.body.broken",
								"The request body broke off, came to a standstill or is malformed; send it again."))
				.error();
			Exchange.of(request).error(error);
			this.answers.send(RestDialect.ofPath(path).error(error), request, response);
			return null;
		}
		return ResponseEntity.of(ProblemDetail.forStatus(status)).build();
	}

	private static boolean isEmulated(String path) {
		return path.startsWith("/") && EMULATED.contains(Split.before(path.substring(1), '/'));
	}

}
