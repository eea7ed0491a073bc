package io.github.ovfemulator.session;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * What the control plane does with sessions of every kind.
 */
public final class SessionControl {

	private final SessionStore sessions;

	SessionControl(SessionStore sessions) {
		this.sessions = sessions;
	}

	/**
	 * Shows sessions.
	 * @param scope the scope of those to show, {@code null} for all
	 * @return the sessions, the oldest first
	 */
	public List<SessionDescription> list(@Nullable String scope) {
		return this.sessions.all()
			.stream()
			.filter((session) -> scope == null || scope.equals(session.scope()))
			.map(OvfSession::describe)
			.toList();
	}

	/**
	 * Shows a session.
	 * @param id its id
	 * @return the session
	 * @throws VapiException {@code not_found} when there is none
	 */
	public SessionDescription describe(SessionId id) {
		return find(id).describe();
	}

	/**
	 * Removes a session as if it had expired.
	 * @param id its id
	 * @throws VapiException {@code not_found} when there is none
	 */
	public void expire(SessionId id) {
		find(id);
		this.sessions.remove(id);
	}

	/**
	 * Releases the phase that a session waits in.
	 * @param id its id
	 * @throws VapiException {@code not_found} when there is none,
	 * {@code not_allowed_in_current_state} when it waits in no phase
	 */
	public void advance(SessionId id) {
		find(id).release();
	}

	/**
	 * Ends a session in error.
	 * @param id its id
	 * @param errors what it is to show
	 * @throws VapiException {@code not_found} when there is none,
	 * {@code not_allowed_in_current_state} when it is completed
	 */
	public void fail(SessionId id, List<OvfError> errors) {
		find(id).fail(errors);
	}

	/**
	 * Changes the pace of a session.
	 * @param id its id
	 * @param change makes the new pace of the old one
	 * @return the new pace
	 * @throws VapiException {@code not_found} when there is none,
	 * {@code not_allowed_in_current_state} when it is scripted
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
