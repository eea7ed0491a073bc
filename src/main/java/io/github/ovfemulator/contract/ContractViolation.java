package io.github.ovfemulator.contract;

/**
 * A violation of the contract by a request or its response.
 *
 * @param call the method and the redacted URL
 * @param part the invalid part, such as {@code request body}
 * @param pointer the location in that part, a JSON pointer; empty for all of it
 * @param rule the rule
 */
public record ContractViolation(String call, String part, String pointer, String rule) {

	private static final String UNKNOWN_ROUTE = "no operation of the contract";

	static final String UNKNOWN_PARAMETER = "not in the contract";

	static ContractViolation unknownRoute(ContractCall call, String part) {
		return new ContractViolation(call.unknown(), part, "", UNKNOWN_ROUTE);
	}

	/** Whether the contract has no such operation. */
	public boolean concernsUnknownRoute() {
		return this.rule.equals(UNKNOWN_ROUTE);
	}

	/** Whether the call has an unknown parameter or field. */
	boolean isUnexpectedInput() {
		return this.rule.startsWith("additionalProperties") || this.rule.equals(UNKNOWN_PARAMETER);
	}

	@Override
	public String toString() {
		return this.call + ": " + this.part + " #" + this.pointer + ": " + this.rule;
	}

}
