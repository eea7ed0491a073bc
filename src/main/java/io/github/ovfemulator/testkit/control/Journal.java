package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The journal of requests and responses.
 */
public final class Journal {

	private static final int TIMED_OUT = 408;

	private final ControlCalls calls;

	Journal(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Lists entries.
	 * @param query selects the entries
	 * @return the entries, the oldest first
	 */
	public List<JournalEntry> list(JournalQuery query) {
		return entries(this.calls.get("/requests" + ControlCalls.query(query.parameters())));
	}

	/**
	 * Waits for entries.
	 * @param query selects the entries
	 * @param atLeast the number of entries to wait for
	 * @param within the maximum real time to wait, at most one minute
	 * @return the entries, the oldest first
	 * @throws AssertionError if there are fewer; the message lists the entries that exist
	 */
	public List<JournalEntry> await(JournalQuery query, int atLeast, Duration within) {
		Map<String, Object> parameters = new LinkedHashMap<>(query.parameters());
		parameters.put("at_least", atLeast);
		parameters.put("within", within);
		try {
			return entries(this.calls.call("GET", "/requests" + ControlCalls.query(parameters), null, within));
		}
		catch (RefusedException ex) {
			if (ex.status() == TIMED_OUT) {
				throw new AssertionError("Fewer than " + atLeast + " entries match " + query.parameters() + " within "
						+ within + "; entries: " + entries(ex.problem()), ex);
			}
			throw ex;
		}
	}

	/**
	 * Exports entries.
	 * @param query selects the entries
	 * @return an HTTP archive, HAR 1.2
	 */
	public String har(JournalQuery query) {
		return this.calls.get("/requests.har" + ControlCalls.query(query.parameters()));
	}

	/** Deletes all entries. */
	public void clear() {
		this.calls.delete("/requests");
	}

	/**
	 * Deletes the entries of a scope.
	 * @param scope the scope
	 */
	public void clear(String scope) {
		this.calls.delete("/requests" + ControlCalls.inScope(scope));
	}

	private static List<JournalEntry> entries(String json) {
		return JsonObject.read(json).list("requests").stream().map(JournalEntry::of).toList();
	}

}
