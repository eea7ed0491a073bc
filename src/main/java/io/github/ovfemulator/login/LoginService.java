package io.github.ovfemulator.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates, finds and ends login sessions.
 */
@Service
class LoginService implements Resettable {

	private static final int ID_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final LoginSessionStore sessions;

	private final LoginProperties properties;

	private final Clock clock;

	LoginService(LoginSessionStore sessions, LoginProperties properties, Clock clock) {
		this.sessions = sessions;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Creates a session.
	 * @param user the user
	 * @return its id
	 * @throws VapiException {@code service_unavailable} when the maximum number of
	 * sessions, or of sessions of the user, is reached
	 */
	Secret open(String user) {
		Secret id = newId();
		Instant now = this.clock.instant();
		LoginSession session = new LoginSession(user, now, now);
		if (!add(id, session)) {
			this.sessions.removeIf((old) -> isOver(old, now));
			if (!add(id, session)) {
				throw tooMany(user);
			}
		}
		return id;
	}

	private boolean add(Secret id, LoginSession session) {
		return this.sessions.add(id, session, this.properties.maxSessions(), this.properties.perUser());
	}

	private VapiException tooMany(String user) {
		if (this.sessions.count(user) >= this.properties.perUser()) {
			return VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
					LocalizableMessage.of("emulator.login.too_many_sessions_of_user",
							"The user has %s sessions, as many as emulator.login.max-per-user allows; log out of some.",
							this.properties.perUser()));
		}
		return VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
				LocalizableMessage.of("emulator.login.too_many_sessions",
						"There are %s sessions, as many as emulator.login.max-sessions allows; log out of some.",
						this.properties.maxSessions()));
	}

	/**
	 * Finds the session of a call, and resets its idle time.
	 * @param id its id
	 * @return the session, or {@code null} for an unknown or expired one
	 */
	@Nullable LoginSession access(Secret id) {
		Instant now = this.clock.instant();
		return this.sessions.update(id,
				(session) -> (session == null || isOver(session, now)) ? null : session.accessedAt(now));
	}

	/**
	 * Ends a session.
	 * @param id its id
	 */
	void close(Secret id) {
		this.sessions.update(id, (session) -> null);
	}

	@Override
	public void reset() {
		this.sessions.removeIf((session) -> true);
	}

	private boolean isOver(LoginSession session, Instant now) {
		return session.isOverAt(now, this.properties.idle(), this.properties.max());
	}

	private Secret newId() {
		byte[] bytes = new byte[ID_BYTES];
		this.random.nextBytes(bytes);
		return new Secret(HexFormat.of().formatHex(bytes));
	}

}
