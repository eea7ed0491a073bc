package io.github.ovfemulator.testkit.control;

import java.util.List;
import java.util.Map;

/**
 * Steers sessions of every kind.
 */
public final class Sessions {

	private final ControlCalls calls;

	Sessions(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Scripts a session: from now on it answers what it was given, one info after the
	 * other and the last one again and again.
	 * @param id the id of the session
	 * @param infos what it answers, each as JSON in the {@code /rest} dialect
	 */
	public void script(String id, String... infos) {
		this.calls.put(path(id), (infos.length == 1) ? infos[0] : "[" + String.join(",", infos) + "]");
	}

	/**
	 * Lists the sessions.
	 * @return all of them, the oldest first
	 */
	public List<Session> list() {
		return this.calls.all("sessions", Map.of(), Session::of);
	}

	/**
	 * Lists the sessions of a scope.
	 * @param scope the scope
	 * @return its sessions, the oldest first
	 */
	public List<Session> list(String scope) {
		return this.calls.all("sessions", Map.of("scope", scope), Session::of);
	}

	/**
	 * Shows a session.
	 * @param id its id
	 * @return the session
	 */
	public Session get(String id) {
		return Session.of(JsonObject.read(this.calls.get(path(id))));
	}

	/**
	 * Removes a session as if it had expired.
	 * @param id its id
	 */
	public void delete(String id) {
		this.calls.delete(path(id));
	}

	/**
	 * Releases the phase that a session waits in.
	 * @param id its id
	 * @return the session as it is then
	 */
	public Session advance(String id) {
		return Session.of(JsonObject.read(this.calls.post(path(id) + "/advance", null)));
	}

	/**
	 * Ends a session in error.
	 * @param id its id
	 * @param errors what it is to show, each as JSON in the {@code /rest} dialect
	 * @return the session as it is then
	 */
	public Session fail(String id, String... errors) {
		String failure = "{\"errors\":[" + String.join(",", errors) + "]}";
		return Session.of(JsonObject.read(this.calls.post(path(id) + "/fail", failure)));
	}

	/**
	 * Changes the pace of one session, the phase that it is in included.
	 * @param id its id
	 * @param pace the new pace
	 * @return the pace as it is then
	 */
	public Pace changePace(String id, Pace pace) {
		Map<String, Object> members = pace.members();
		return Pace.of(JsonObject.read(this.calls.put(path(id) + "/pace", JsonWriter.write(members))));
	}

	private static String path(String id) {
		return "/sessions/" + ControlCalls.encode(id);
	}

}
