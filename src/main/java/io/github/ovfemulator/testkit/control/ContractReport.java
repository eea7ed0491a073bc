package io.github.ovfemulator.testkit.control;

import java.util.List;

/**
 * What calls have broken of the contract.
 *
 * @param violations the violations, the oldest first
 * @param dropped how many older ones are not kept any more
 * @param unchecked how many calls were not checked, since they were too large or too many
 * at once
 */
public record ContractReport(List<Violation> violations, long dropped, long unchecked) {

	static ContractReport of(JsonObject report) {
		return new ContractReport(report.list("violations").stream().map(Violation::of).toList(),
				report.number("dropped"), report.number("unchecked"));
	}

	/**
	 * A rule that a call broke.
	 *
	 * @param call the method and the URL as they were sent
	 * @param part the part of it that is at fault, such as {@code request body}
	 * @param pointer the spot in that part, as a JSON pointer; empty for the whole of it
	 * @param rule the rule
	 */
	public record Violation(String call, String part, String pointer, String rule) {

		static Violation of(JsonObject violation) {
			return new Violation(violation.text("call"), violation.text("part"), violation.text("pointer"),
					violation.text("rule"));
		}

	}

}
