package io.github.ovfemulator.testkit.control;

import java.util.List;

/**
 * Adds and removes fault rules.
 */
public final class Faults {

	private final ControlCalls calls;

	Faults(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Adds a rule after the existing ones.
	 * @param rule the rule
	 * @return the added rule
	 */
	public Fault add(FaultRule rule) {
		return add(rule.toString());
	}

	/**
	 * Adds a rule after the existing ones.
	 * @param rule the rule as JSON
	 * @return the added rule
	 */
	public Fault add(String rule) {
		return Fault.of(JsonObject.read(this.calls.post("/faults", rule)));
	}

	/**
	 * Lists the rules.
	 * @return all rules, in order
	 */
	public List<Fault> list() {
		return JsonObject.list(JsonReader.read(this.calls.get("/faults"))).stream().map(Fault::of).toList();
	}

	/**
	 * Returns a rule.
	 * @param id the id of the rule
	 * @return the rule
	 */
	public Fault get(String id) {
		return Fault.of(JsonObject.read(this.calls.get(path(id))));
	}

	/**
	 * Switches a rule on or off. A rule that is off neither counts nor disturbs anything.
	 * @param id the id of the rule
	 * @param enabled whether the rule is applied
	 * @return the rule
	 */
	public Fault enable(String id, boolean enabled) {
		return Fault.of(JsonObject.read(this.calls.call("PATCH", path(id), "{\"enabled\":" + enabled + "}")));
	}

	/**
	 * Removes a rule.
	 * @param id the id of the rule
	 */
	public void delete(String id) {
		this.calls.delete(path(id));
	}

	/** Removes all rules. */
	public void clear() {
		this.calls.delete("/faults");
	}

	/**
	 * Removes the rules of a scope.
	 * @param scope the scope
	 */
	public void clear(String scope) {
		this.calls.delete("/faults" + ControlCalls.inScope(scope));
	}

	private static String path(String id) {
		return "/faults/" + ControlCalls.encode(id);
	}

}
