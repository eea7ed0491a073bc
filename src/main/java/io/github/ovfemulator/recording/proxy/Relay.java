package io.github.ovfemulator.recording.proxy;

import java.io.IOException;

import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.Continuation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests of one kind on to another server.
 */
@FunctionalInterface
interface Relay {

	/**
	 * Passes a request on.
	 * @param request the request
	 * @param response receives the response of the other server
	 * @throws io.github.ovfemulator.vapi.type.VapiException if the request is refused, or
	 * there is no response
	 * @throws IOException when the client closes the connection
	 */
	void serve(HttpServletRequest request, HttpServletResponse response) throws IOException;

	/**
	 * Continues a request after an interception.
	 * @param interception what happens before, {@code null} for nothing
	 * @param rest the rest of the request, which begins with the effect
	 * @throws IOException when the client closes the connection
	 */
	static void proceed(HttpServletRequest request, HttpServletResponse response,
			CallInterceptor.@Nullable Interception interception, Rest rest) throws IOException {
		if (interception == null) {
			rest.proceed(() -> {
			}, response);
			return;
		}
		Continuation.proceed(request, response, interception.delay(),
				(resumed) -> rest.proceed(interception.effect(), resumed));
	}

	/**
	 * The rest of a request.
	 */
	@FunctionalInterface
	interface Rest {

		/**
		 * Carries out the rest of a request.
		 * @param effect what happens first
		 * @throws IOException when the client closes the connection
		 */
		void proceed(Runnable effect, HttpServletResponse response) throws IOException;

	}

}
