package io.github.ovfemulator.session;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the control plane on sessions of all kinds.
 */
public final class SessionControl {

	private final SessionStore sessions;

	SessionControl(SessionStore sessions) {
		this.sessions = sessions;
	}

	/**
	 * Returns the sessions, the oldest first.
	 * @param scope the scope of the sessions, or {@code null} for all
	 */
	public List<SessionDescription> list(@Nullable String scope) {
		return this.sessions.all()
			.stream()
			.filter((session) -> scope == null || scope.equals(session.scope()))
			.map(OvfSession::describe)
			.toList();
	}

	/**
	 * Returns a session.
	 * @throws VapiException {@code not_found} if it does not exist
	 */
	public SessionDescription describe(SessionId id) {
		return find(id).describe();
	}

	/**
	 * Removes a session as if it had expired.
	 * @throws VapiException {@code not_found} if it does not exist
	 */
	public void expire(SessionId id) {
		find(id);
		this.sessions.remove(id);
	}

	/**
	 * Releases the current phase of a session.
	 * @throws VapiException {@code not_found} if the session does not exist,
	 * {@code not_allowed_in_current_state} if none of its phases waits to be released
	 */
	public void advance(SessionId id) {
		find(id).release();
	}

	/**
	 * Fails a session.
	 * @throws VapiException {@code not_found} if the session does not exist,
	 * {@code not_allowed_in_current_state} if it is completed or scripted
	 */
	public void fail(SessionId id, List<OvfError> errors) {
		find(id).fail(errors);
	}

	/**
	 * Changes the pace of a session.
	 * @param change computes the new pace from the current one
	 * @return the new pace
	 * @throws VapiException {@code not_found} if the session does not exist,
	 * {@code not_allowed_in_current_state} if it is scripted
	 */
	public Pace changePace(SessionId id, UnaryOperator<Pace> change) {
		OvfSession<?> session = find(id);
		Pace pace = change.apply(session.pace());
		session.changePace(pace);
		return pace;
	}

	private OvfSession<?> find(SessionId id) {
		return this.sessions.find(id).orElseThrow(() -> SessionErrors.notFound(id));
	}

}
