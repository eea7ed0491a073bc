package io.github.ovfemulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;

import io.github.ovfemulator.vapi.operation.Authenticator;
import io.github.ovfemulator.vapi.operation.Caller;
import io.github.ovfemulator.vapi.operation.Credentials;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Authenticates callers by user and password when a session is created, and by session
 * otherwise. User and password of any other call are ignored, a choice.
 */
@Component
public class SessionAuthenticator implements Authenticator, Resettable {

	/** The user of a login without a name in the mode {@link AuthMode#OFF}. */
	private static final String ANONYMOUS = "anonymous";

	private final LoginService logins;

	private final AuthProperties properties;

	private final FailedLogins failures;

	private volatile AuthMode mode;

	SessionAuthenticator(LoginService logins, AuthProperties properties, Clock clock) {
		this.failures = new FailedLogins(clock);
		this.logins = logins;
		this.properties = properties;
		this.mode = properties.auth();
	}

	/**
	 * Returns the mode of authentication.
	 * @return the mode
	 */
	public AuthMode mode() {
		return this.mode;
	}

	/**
	 * Changes the mode for calls that start from now on. Sessions remain.
	 * @param mode the new mode
	 */
	public void changeMode(AuthMode mode) {
		this.mode = mode;
	}

	@Override
	public void reset() {
		this.mode = this.properties.auth();
		this.failures.reset();
	}

	@Override
	public @Nullable Caller authenticate(Operation operation, Credentials credentials) {
		boolean login = operation.service().equals(SessionController.SERVICE) && operation.name().equals("create");
		return login ? logIn(credentials.login()) : find(credentials);
	}

	private Caller logIn(Credentials.@Nullable UserPassword login) {
		if (this.mode == AuthMode.OFF) {
			return new Caller((login != null && !login.user().isEmpty()) ? login.user() : ANONYMOUS, null);
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
		return sameUser && isAccepted(samePassword);
	}

	/** After failures in a row, a password is not considered at once. */
	private boolean isAccepted(boolean correct) {
		if (!this.failures.mayTry()) {
			return false;
		}
		this.failures.tried(correct);
		return correct;
	}

	private @Nullable Caller find(Credentials credentials) {
		for (Secret id : credentials.sessions()) {
			LoginSession session = this.logins.access(id);
			if (session != null) {
				return new Caller(session.user(), id);
			}
		}
		boolean served = switch (this.mode) {
			case LENIENT -> credentials.sessions().isEmpty();
			case STRICT -> false;
			case OFF -> true;
		};
		if (!served) {
			throw Unauthenticated.session();
		}
		return null;
	}

	private static boolean isEqual(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
