package io.github.ovfemulator.vapi.rest;

import io.github.ovfemulator.vapi.http.HttpAnswer;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

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

	@RequestMapping("/error")
	ResponseEntity<?> answer(HttpServletRequest request) {
		if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
			throw RouteNotFoundException.of(request);
		}
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		if (path.matches("/(rest|api|upload)(/.*)?")) {
			if (status == HttpStatus.METHOD_NOT_ALLOWED.value()) {
				throw RouteNotFoundException.of(request);
			}
			HttpAnswer answer = RestStyle.ofPath(path)
				.error(VapiException
					.of(ErrorType.INVALID_REQUEST,
							LocalizableMessage.of("emulator.vapi.body.broken",
									"The request body broke off, came to a standstill or is malformed; send it again."))
					.error());
			return ResponseEntity.status(answer.status()).headers(answer.headers()).body(answer.body());
		}
		return ResponseEntity.of(ProblemDetail.forStatus(status)).build();
	}

}
