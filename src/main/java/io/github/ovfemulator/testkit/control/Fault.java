package io.github.ovfemulator.testkit.control;

/**
 * An active fault rule.
 *
 * @param id the id of the rule
 * @param matched the number of calls that matched
 * @param struck the number of calls that the effect was applied to
 * @param enabled whether the rule is applied
 * @param json the rule as JSON
 */
public record Fault(String id, long matched, long struck, boolean enabled, String json) {

	static Fault of(JsonObject fault) {
		return new Fault(fault.text("id"), fault.number("matched"), fault.number("struck"), fault.flag("enabled"),
				fault.toString());
	}

}
