package io.github.ovfemulator.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Sends the errors of controllers that no other advice handles.
 */
@RestControllerAdvice
class RestErrorAdvice {

	private final ErrorSender errors;

	RestErrorAdvice(ErrorSender errors) {
		this.errors = errors;
	}

	@ExceptionHandler({ IOException.class, RuntimeException.class })
	void handle(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.errors.send(ex, request, response);
	}

}
