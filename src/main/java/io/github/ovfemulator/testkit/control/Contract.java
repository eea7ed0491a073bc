package io.github.ovfemulator.testkit.control;

/**
 * Tells what calls have broken of the contract of the emulated API.
 */
public final class Contract {

	private final ControlCalls calls;

	Contract(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Tells what the calls that were answered until now have broken.
	 * @return the violations
	 */
	public ContractReport report() {
		return ContractReport.of(JsonObject.read(this.calls.get("/contract/violations")));
	}

	/**
	 * Expects that no call has broken the contract, and that each was checked.
	 * @throws AssertionError when it is not so; it tells the first violations
	 */
	public void assertNoViolations() {
		try {
			this.calls.get("/contract/violations?expect=none");
		}
		catch (RefusedException ex) {
			throw new AssertionError(ex.problem(), ex);
		}
	}

	/** Forgets what calls have broken. */
	public void clear() {
		this.calls.delete("/contract/violations");
	}

}
