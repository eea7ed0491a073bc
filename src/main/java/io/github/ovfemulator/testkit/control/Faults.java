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
	 * Adds a rule behind the others.
	 * @param rule the rule
	 * @return the rule at work
	 */
	public Fault add(FaultRule rule) {
		return add(rule.toString());
	}

	/**
	 * Adds a rule behind the others.
	 * @param rule the rule as JSON
	 * @return the rule at work
	 */
	public Fault add(String rule) {
		return Fault.of(JsonObject.read(this.calls.post("/faults", rule)));
	}

	/**
	 * Lists the rules.
	 * @return all of them, in their order
	 */
	public List<Fault> list() {
		return JsonObject.list(JsonReader.read(this.calls.get("/faults"))).stream().map(Fault::of).toList();
	}

	/**
	 * Shows a rule.
	 * @param id its id
	 * @return the rule
	 */
	public Fault get(String id) {
		return Fault.of(JsonObject.read(this.calls.get(path(id))));
	}

	/**
	 * Removes a rule.
	 * @param id its id
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
