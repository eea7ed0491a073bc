package io.github.ovfemulator.login;

import io.github.ovfemulator.vapi.http.HttpCredentials;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.rest.AnswerHeaders;
import io.github.ovfemulator.vapi.structure.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Sets the cookie that a login over {@code /rest} answers with, unless the client says
 * that it uses the header. Of the cookie's attributes only the path is known; that there
 * are no others is a choice.
 */
@Component
class SessionCookie implements AnswerHeaders {

	private static final String USE_HEADER = "vmware-use-header-authn";

	@Override
	public void add(CallContext call, @Nullable Object result, HttpServletRequest request,
			MultiValueMap<String, String> headers) {
		boolean login = call.operation().service().equals(SessionController.SERVICE) && call.dialect() == Dialect.REST;
		if (login && result instanceof Secret id && request.getHeader(USE_HEADER) == null) {
			headers.add(HttpHeaders.SET_COOKIE, HttpCredentials.SESSION + "=" + id.value() + "; Path=/rest");
		}
	}

}
