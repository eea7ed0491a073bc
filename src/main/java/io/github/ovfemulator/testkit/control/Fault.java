package io.github.ovfemulator.testkit.control;

/**
 * A fault rule at work.
 *
 * @param id by what it is known
 * @param matched how many matches it has met
 * @param struck how often it has struck
 * @param json all that the control plane tells of it
 */
public record Fault(String id, long matched, long struck, String json) {

	static Fault of(JsonObject fault) {
		return new Fault(fault.text("id"), fault.number("matched"), fault.number("struck"), fault.toString());
	}

}
