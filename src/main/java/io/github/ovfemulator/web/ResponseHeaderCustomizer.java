package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.operation.CallContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Adds headers to the answers of the REST dialects, where a client expects part of a
 * result there.
 */
public interface ResponseHeaderCustomizer {

	/**
	 * Adds headers to the answer of a call that succeeded.
	 * @param call the call
	 * @param result its result, {@code null} when the operation is void
	 * @param request the request that it came with
	 * @param headers the headers to add to
	 */
	void add(CallContext call, @Nullable Object result, HttpServletRequest request,
			MultiValueMap<String, String> headers);

}
