package io.github.ovfemulator.testkit.control;

import java.util.List;

/**
 * The violations of the contract.
 *
 * @param violations the violations, the oldest first
 * @param dropped the number of older violations that were dropped
 * @param unchecked the number of calls that were not checked because they were too large
 * or too many
 */
public record ContractReport(List<Violation> violations, long dropped, long unchecked) {

	static ContractReport of(JsonObject report) {
		return new ContractReport(report.list("violations").stream().map(Violation::of).toList(),
				report.number("dropped"), report.number("unchecked"));
	}

	/**
	 * A violated rule.
	 *
	 * @param call the method and the URL, as sent
	 * @param part the part of the call, such as {@code request body}
	 * @param pointer the JSON pointer to the invalid value; empty for the whole part
	 * @param rule the violated rule
	 */
	public record Violation(String call, String part, String pointer, String rule) {

		static Violation of(JsonObject violation) {
			return new Violation(violation.text("call"), violation.text("part"), violation.text("pointer"),
					violation.text("rule"));
		}

	}

}
