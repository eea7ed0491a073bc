package io.github.ovfemulator.testkit.control;

import java.util.List;
import java.util.Map;

/**
 * Lists and controls sessions of every kind.
 */
public final class Sessions {

	private final ControlCalls calls;

	Sessions(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Scripts a session. Its {@code get} returns the given infos in turn, and then
	 * repeats the last one.
	 * @param id the id of the session
	 * @param infos the infos, each as JSON in the {@code /rest} dialect
	 */
	public void script(String id, String... infos) {
		this.calls.put(path(id), (infos.length == 1) ? infos[0] : "[" + String.join(",", infos) + "]");
	}

	/**
	 * Lists all sessions.
	 * @return the sessions, the oldest first
	 */
	public List<Session> list() {
		return this.calls.all("sessions", Map.of(), Session::of);
	}

	/**
	 * Lists the sessions of a scope.
	 * @param scope the scope
	 * @return the sessions, the oldest first
	 */
	public List<Session> list(String scope) {
		return this.calls.all("sessions", Map.of("scope", scope), Session::of);
	}

	/**
	 * Returns a session.
	 * @param id the id of the session
	 * @return the session
	 */
	public Session get(String id) {
		return Session.of(JsonObject.read(this.calls.get(path(id))));
	}

	/**
	 * Returns what the {@code get} operation of a session returns. Counts no poll and
	 * does not reset the idle timeout of the session.
	 * @param id the id of the session
	 * @return the info as JSON in the {@code /rest} dialect
	 */
	public String info(String id) {
		return this.calls.get(path(id) + "/info");
	}

	/**
	 * Returns the files of an update or download session. Counts no poll and does not
	 * reset the idle timeout of the session.
	 * @param id the id of the session
	 * @return the files, empty for other sessions, whose info has them
	 */
	public List<SessionFile> files(String id) {
		return JsonObject.readList(this.calls.get(path(id) + "/files")).stream().map(SessionFile::of).toList();
	}

	/**
	 * Returns the descriptor that a session received.
	 * @param id the id of the session
	 * @return the descriptor, decoded as UTF-8; empty before it is received
	 */
	public String descriptor(String id) {
		return this.calls.get(path(id) + "/descriptor");
	}

	/**
	 * Removes a session as if it had expired.
	 * @param id the id of the session
	 */
	public void delete(String id) {
		this.calls.delete(path(id));
	}

	/**
	 * Releases the current phase of a session.
	 * @param id the id of the session
	 * @return the session afterwards
	 */
	public Session advance(String id) {
		return Session.of(JsonObject.read(this.calls.post(path(id) + "/advance", null)));
	}

	/**
	 * Fails a session.
	 * @param id the id of the session
	 * @param errors the errors, each as JSON in the {@code /rest} dialect
	 * @return the session afterwards
	 */
	public Session fail(String id, String... errors) {
		String failure = "{\"errors\":[" + String.join(",", errors) + "]}";
		return Session.of(JsonObject.read(this.calls.post(path(id) + "/fail", failure)));
	}

	/**
	 * Changes the pace of one session, including its current phase.
	 * @param id the id of the session
	 * @param pace the new pace
	 * @return the pace afterwards
	 */
	public Pace changePace(String id, Pace pace) {
		Map<String, Object> members = pace.members();
		return Pace.of(JsonObject.read(this.calls.put(path(id) + "/pace", JsonWriter.write(members))));
	}

	private static String path(String id) {
		return "/sessions/" + ControlCalls.encode(id);
	}

}
