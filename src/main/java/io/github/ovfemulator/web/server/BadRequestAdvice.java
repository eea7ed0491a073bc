package io.github.ovfemulator.web.server;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Sends Jetty's status for requests that Jetty refuses when a controller reads their
 * parameters, such as an invalid percent-encoding or too many parameters. By default they
 * are failures of the server.
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
