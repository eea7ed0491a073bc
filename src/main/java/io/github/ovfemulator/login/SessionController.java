package io.github.ovfemulator.login;

import java.util.Objects;

import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.Secret;

/**
 * The service for login, logout and information on the session. {@code get} and
 * {@code delete} without a session are {@code unauthenticated} in every mode.
 */
@VapiService(id = SessionController.SERVICE)
class SessionController {

	static final String SERVICE = "com.vmware.cis.session";

	private static final String REST = "/rest/com/vmware/cis/session";

	private final LoginService logins;

	SessionController(LoginService logins) {
		this.logins = logins;
	}

	@VapiOperation(value = "create", rest = "POST " + REST, api = "POST /api/session")
	Secret create(CallContext call) {
		return this.logins.open(Objects.requireNonNull(call.caller().user(), "No caller is authenticated"));
	}

	@VapiOperation(value = "get", rest = "POST " + REST + "?~action=get", api = "GET /api/session")
	SessionInfo get(CallContext call) {
		LoginSession session = this.logins.access(sessionOf(call));
		if (session == null) {
			throw Unauthenticated.session();
		}
		return SessionInfo.of(session);
	}

	@VapiOperation(value = "delete", rest = "DELETE " + REST, api = "DELETE /api/session")
	void delete(CallContext call) {
		this.logins.close(sessionOf(call));
	}

	private static Secret sessionOf(CallContext call) {
		Secret session = call.caller().session();
		if (session == null) {
			throw Unauthenticated.session();
		}
		return session;
	}

}
