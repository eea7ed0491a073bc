package io.github.ovfemulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import io.github.ovfemulator.vapi.operation.Authenticator;
import io.github.ovfemulator.vapi.operation.Caller;
import io.github.ovfemulator.vapi.operation.Credentials;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out who calls: by user and password when a session is created, by session
 * otherwise. User and password with any other call say nothing, a choice.
 */
@Component
class SessionAuthenticator implements Authenticator {

	/** Who logs in where all logins succeed and none was named. */
	private static final String ANYBODY = "anonymous";

	private final LoginService logins;

	private final LoginSettings settings;

	private final AuthProperties properties;

	SessionAuthenticator(LoginService logins, LoginSettings settings, AuthProperties properties) {
		this.logins = logins;
		this.settings = settings;
		this.properties = properties;
	}

	@Override
	public Caller authenticate(Operation operation, Credentials credentials) {
		boolean login = operation.service().equals(SessionController.SERVICE) && operation.name().equals("create");
		return login ? logIn(credentials.login()) : find(credentials);
	}

	private Caller logIn(Credentials.@Nullable UserPassword login) {
		if (this.settings.mode() == AuthMode.OFF) {
			return new Caller((login != null && !login.user().isEmpty()) ? login.user() : ANYBODY, null);
		}
		if (login == null || !mayLogIn(login)) {
			throw Unauthenticated.login();
		}
		return new Caller(login.user(), null);
	}

	private boolean mayLogIn(Credentials.UserPassword login) {
		String user = this.properties.user();
		String password = this.properties.password();
		if (user == null || password == null || user.isEmpty()) {
			return !login.user().isEmpty() && !login.password().value().isEmpty();
		}
		// both are always compared, so that the response time does not reveal which one
		// is wrong
		boolean sameUser = isEqual(user, login.user());
		boolean samePassword = isEqual(password, login.password().value());
		return sameUser && samePassword;
	}

	private Caller find(Credentials credentials) {
		for (Secret id : credentials.sessions()) {
			LoginSession session = this.logins.access(id);
			if (session != null) {
				return new Caller(session.user(), id);
			}
		}
		boolean served = switch (this.settings.mode()) {
			case LENIENT -> credentials.sessions().isEmpty();
			case STRICT -> false;
			case OFF -> true;
		};
		if (!served) {
			throw Unauthenticated.session();
		}
		return Caller.ANONYMOUS;
	}

	private static boolean isEqual(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
