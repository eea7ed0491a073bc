package io.github.ovfemulator.web;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Says what there is instead of an unknown path or method outside of the emulated API.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class UnknownPathAdvice {

	private static final String CONTROL_PLANE = "/__admin";

	@ExceptionHandler
	ProblemDetail handle(NoHandlerFoundException ex) {
		ProblemDetail problem = ex.getBody();
		problem.setDetail("No endpoint %s %s; %s.".formatted(ex.getHttpMethod(), ex.getRequestURL(),
				ex.getRequestURL().startsWith(CONTROL_PLANE) ? "GET /__admin lists the calls of the control plane"
						: "GET / names what the server has"));
		return problem;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(HttpRequestMethodNotSupportedException ex) {
		ProblemDetail problem = ex.getBody();
		String[] supported = ex.getSupportedMethods();
		if (supported != null && supported.length > 0) {
			problem.setDetail("The method %s is not supported; use %s.".formatted(ex.getMethod(),
					String.join(" or ", List.of(supported))));
		}
		return ResponseEntity.status(ex.getStatusCode()).headers(ex.getHeaders()).body(problem);
	}

}
