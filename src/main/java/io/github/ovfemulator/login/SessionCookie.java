package io.github.ovfemulator.login;

import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.web.HttpCredentials;
import io.github.ovfemulator.web.ResponseHeaderCustomizer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Adds the session cookie to the response to a login over {@code /rest}, except for the
 * request header {@code vmware-use-header-authn: true}. Path, {@code HttpOnly} and, over
 * https, {@code Secure} are those of a vCenter's cookie; {@code SameSite=Lax}, a choice,
 * prevents calls by other sites with the session of a browser's user.
 */
@Component
class SessionCookie implements ResponseHeaderCustomizer {

	private static final String USE_HEADER = "vmware-use-header-authn";

	@Override
	public boolean supports(Operation operation) {
		return operation.service().equals(SessionController.SERVICE) && operation.name().equals("create");
	}

	@Override
	public void customize(Dialect dialect, @Nullable Object result, HttpServletRequest request,
			MultiValueMap<String, String> headers) {
		if (dialect == Dialect.REST && result instanceof Secret id
				&& !Boolean.parseBoolean(request.getHeader(USE_HEADER))) {
			ResponseCookie cookie = ResponseCookie.from(HttpCredentials.SESSION, id.value())
				.path("/rest")
				.secure(request.isSecure())
				.httpOnly(true)
				.sameSite("Lax")
				.build();
			headers.add(HttpHeaders.SET_COOKIE, cookie.toString());
		}
	}

}
