package io.github.ovfemulator.testkit.control;

/**
 * Reports violations of the contract of the emulated API.
 */
public final class Contract {

	private final ControlCalls calls;

	Contract(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Reports the violations of all calls so far.
	 * @return the report
	 */
	public ContractReport report() {
		return ContractReport.of(JsonObject.read(this.calls.get("/contract/violations")));
	}

	/**
	 * Asserts that every call was checked and no call violated the contract.
	 * @throws AssertionError otherwise, with the first violations
	 */
	public void assertNoViolations() {
		try {
			this.calls.get("/contract/violations?expect=none");
		}
		catch (RefusedException ex) {
			throw new AssertionError(ex.problem(), ex);
		}
	}

	/** Deletes all violations. */
	public void clear() {
		this.calls.delete("/contract/violations");
	}

}
