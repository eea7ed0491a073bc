package io.github.ovfemulator.web;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.vapi.dialect.JsonRpcException;
import io.github.ovfemulator.vapi.dialect.JsonRpcFailure;
import io.github.ovfemulator.vapi.dialect.JsonRpcRequest;
import io.github.ovfemulator.vapi.operation.Credentials;
import io.github.ovfemulator.vapi.type.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Values that a request has in its headers or in its body, and their precedence.
 */
final class JsonRpcHeaders {

	private static final String SCHEMES = "com.vmware.vapi.std.security.";

	private JsonRpcHeaders() {
	}

	/**
	 * Requires that service and operation are in both headers, as in the body, or in
	 * none.
	 */
	static void checkOperation(HttpServletRequest http, JsonRpcRequest request) {
		String service = http.getHeader("vapi-service");
		String operation = http.getHeader("vapi-operation");
		boolean absent = service == null && operation == null;
		if (!absent && !(request.service().equals(service) && request.operation().equals(operation))) {
			throw new JsonRpcException(JsonRpcFailure.HEADER_MISMATCH,
					"The headers vapi-service and vapi-operation must be left out or equal to the body.", request.id());
		}
	}

	/** Returns the client's id of the call: the header takes precedence over the body. */
	static @Nullable String operationId(HttpServletRequest http, JsonRpcRequest request) {
		String header = http.getHeader("vapi-ctx-opid");
		return (header != null) ? header : request.operationId();
	}

	/**
	 * Returns the credentials: a session in the header replaces the security context of
	 * the body; sessions of cookies have the lowest precedence.
	 */
	static Credentials credentials(HttpServletRequest http, JsonRpcRequest request) {
		List<Secret> sessions = new ArrayList<>();
		Secret header = HttpCredentials.sessionHeader(http);
		JsonRpcRequest.SecurityContext security = request.security();
		String scheme = security.scheme();
		if (header != null) {
			sessions.add(header);
		}
		else if (scheme.equals(SCHEMES + "session_id")) {
			sessions.add(security.session());
		}
		sessions.addAll(HttpCredentials.sessionCookies(http));
		boolean hasLogin = header == null && scheme.equals(SCHEMES + "user_pass");
		return new Credentials(hasLogin ? new Credentials.UserPassword(security.user(), security.password()) : null,
				sessions);
	}

}
