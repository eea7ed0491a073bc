package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Adds headers to the successful responses of an operation in the REST dialects.
 */
public interface ResponseHeaderCustomizer {

	/**
	 * Whether this customizes the responses of an operation.
	 * @param operation the operation
	 * @return whether it does
	 */
	boolean supports(Operation operation);

	/**
	 * Adds headers to a response.
	 * @param dialect the dialect of the request
	 * @param result the result of the operation, {@code null} when it is void
	 * @param request the request
	 * @param headers the headers of the response
	 */
	void customize(Dialect dialect, @Nullable Object result, HttpServletRequest request,
			MultiValueMap<String, String> headers);

}
