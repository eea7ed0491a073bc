package io.github.ovfemulator.contract;

/**
 * A rule of the contract that a call, or the answer to it, breaks.
 *
 * @param call the method and the URL as they were sent
 * @param part the part of it that is at fault, such as {@code request body}
 * @param pointer the spot in that part, as a JSON pointer; empty for the whole of it
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

	/** Whether something was sent that is not asked for. */
	boolean isUnexpectedInput() {
		return this.rule.startsWith("additionalProperties") || this.rule.equals(UNKNOWN_PARAMETER);
	}

	@Override
	public String toString() {
		return this.call + ": " + this.part + " #" + this.pointer + ": " + this.rule;
	}

}
