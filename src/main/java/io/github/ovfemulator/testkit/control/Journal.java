package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows what was asked and what was answered, or waits for it.
 */
public final class Journal {

	private static final int TIMED_OUT = 408;

	private final ControlCalls calls;

	Journal(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Lists exchanges that are over.
	 * @param query which ones
	 * @return the exchanges, the oldest first
	 */
	public List<JournalEntry> list(JournalQuery query) {
		return entries(this.calls.get("/requests" + ControlCalls.query(query.parameters())));
	}

	/**
	 * Waits until there have been some exchanges.
	 * @param query which ones
	 * @param atLeast how many
	 * @param within how long to wait at most, in real time; up to a minute
	 * @return the exchanges, the oldest first
	 * @throws AssertionError when there were fewer; it tells what came instead
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
				throw new AssertionError("Fewer than " + atLeast + " exchanges like " + query.parameters() + " within "
						+ within + "; there were: " + entries(ex.problem()), ex);
			}
			throw ex;
		}
	}

	/**
	 * Exports exchanges.
	 * @param query which ones
	 * @return an HTTP archive, HAR 1.2
	 */
	public String har(JournalQuery query) {
		return this.calls.get("/requests.har" + ControlCalls.query(query.parameters()));
	}

	/** Forgets all exchanges. */
	public void clear() {
		this.calls.delete("/requests");
	}

	/**
	 * Forgets the exchanges of a scope.
	 * @param scope the scope
	 */
	public void clear(String scope) {
		this.calls.delete("/requests" + ControlCalls.inScope(scope));
	}

	private static List<JournalEntry> entries(String json) {
		return JsonObject.read(json).list("requests").stream().map(JournalEntry::of).toList();
	}

}
