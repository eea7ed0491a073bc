package io.github.ovfemulator.contract;

/**
 * The consequences of a violation of the contract.
 */
public enum ContractMode {

	/** Violations are listed. */
	REPORT,

	/** Violations are listed, and the calls are refused. */
	ENFORCE,

	/** Calls are not checked. */
	OFF

}
