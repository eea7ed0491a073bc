package io.github.ovfemulator.web.server;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers requests that Jetty refuses only when a controller asks for their parameters,
 * such as those with a broken percent-encoding or too many of them, with the status that
 * Jetty names. They would be failures of the server otherwise.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class BadRequestAdvice {

	@ExceptionHandler
	void handle(HttpException.IllegalArgumentException ex, HttpServletResponse response) throws IOException {
		response.sendError(ex.getCode());
	}

	@ExceptionHandler
	void handle(HttpException.RuntimeException ex, HttpServletResponse response) throws IOException {
		response.sendError(ex.getCode());
	}

}
