package io.github.ovfemulator.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.vapi.type.Structure;
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
	 * Returns sessions, each of which is described when it is read from the result.
	 * @param scope the scope of the sessions, or {@code null} for all
	 * @param state the state of the sessions, or {@code null} for all
	 * @param newestFirst whether the newest session comes first; otherwise the oldest one
	 */
	public Selection list(@Nullable String scope, @Nullable String state, boolean newestFirst) {
		List<OvfSession<?>> selected = new ArrayList<>(this.sessions.all()
			.stream()
			.filter((session) -> scope == null || scope.equals(session.scope()))
			.filter((session) -> state == null || state.equals(session.describe().state()))
			.toList());
		if (newestFirst) {
			Collections.reverse(selected);
		}
		return new Selection(selected);
	}

	/**
	 * Finds a session.
	 * @return the session, empty if it does not exist
	 */
	public Optional<SessionDescription> find(SessionId id) {
		return this.sessions.find(id).map(OvfSession::describe);
	}

	/**
	 * Returns a session.
	 * @throws VapiException {@code not_found} if it does not exist
	 */
	public SessionDescription describe(SessionId id) {
		return require(id).describe();
	}

	/**
	 * Returns the info that clients of a session read. Counts no poll and does not reset
	 * the idle timeout.
	 * @param urls the upload URLs of the caller
	 * @throws VapiException {@code not_found} if the session does not exist
	 */
	public Structure info(SessionId id, UploadUrls urls) {
		return observed(id).peek(urls);
	}

	/**
	 * Returns the files of a session that clients list apart from its info. Counts no
	 * poll and does not reset the idle timeout.
	 * @param urls the upload URLs of the caller
	 * @throws VapiException {@code not_found} if the session does not exist
	 */
	public List<? extends Structure> files(SessionId id, UploadUrls urls) {
		return observed(id).files(urls);
	}

	/**
	 * Returns the bytes of the descriptor of a session, or empty if it has none.
	 * @throws VapiException {@code not_found} if the session does not exist,
	 * {@code not_allowed_in_current_state} if the descriptor may hold secrets
	 */
	public Optional<byte[]> descriptor(SessionId id) {
		return observed(id).descriptor();
	}

	/**
	 * Removes a session as if it had expired.
	 * @throws VapiException {@code not_found} if it does not exist
	 */
	public void expire(SessionId id) {
		require(id);
		this.sessions.remove(id);
	}

	/**
	 * Releases the current phase of a session.
	 * @throws VapiException {@code not_found} if the session does not exist,
	 * {@code not_allowed_in_current_state} if none of its phases waits to be released
	 */
	public void advance(SessionId id) {
		require(id).release();
	}

	/**
	 * Fails a session.
	 * @throws VapiException {@code not_found} if the session does not exist,
	 * {@code not_allowed_in_current_state} if it is completed or scripted
	 */
	public void fail(SessionId id, List<OvfError> errors) {
		require(id).fail(errors);
	}

	/**
	 * Changes the pace of a session.
	 * @param change computes the new pace from the current one
	 * @return the new pace
	 * @throws VapiException {@code not_found} if the session does not exist,
	 * {@code not_allowed_in_current_state} if it is scripted
	 */
	public Pace changePace(SessionId id, UnaryOperator<Pace> change) {
		return require(id).steer((phases) -> phases.changePace(change));
	}

	/**
	 * Removes the sessions that have expired, which otherwise happens on later calls.
	 * @return the ids of the sessions whose transfers run
	 */
	public List<SessionId> refresh() {
		this.sessions.sweep();
		return this.sessions.all().stream().filter(OvfSession::isTransferring).map(OvfSession::id).toList();
	}

	private ObservedSession observed(SessionId id) {
		return this.sessions.find(id, ObservedSession.class).orElseThrow(() -> SessionErrors.notFound(id));
	}

	private OvfSession<?> require(SessionId id) {
		return this.sessions.find(id).orElseThrow(() -> SessionErrors.notFound(id));
	}

	/**
	 * Selected sessions in their order.
	 */
	public static final class Selection {

		private final List<OvfSession<?>> sessions;

		private Selection(List<OvfSession<?>> sessions) {
			this.sessions = sessions;
		}

		/** Returns the number of the sessions. */
		public int size() {
			return this.sessions.size();
		}

		/**
		 * Describes some of the sessions.
		 * @param first the index of the first one
		 * @param count the maximum number
		 */
		public List<SessionDescription> describe(long first, int count) {
			return this.sessions.stream().skip(first).limit(count).map(OvfSession::describe).toList();
		}

	}

}
