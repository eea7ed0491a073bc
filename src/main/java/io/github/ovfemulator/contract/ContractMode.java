package io.github.ovfemulator.contract;

/**
 * What is done about calls that break the contract.
 */
public enum ContractMode {

	/** They are listed, and answered as if nothing was wrong. */
	REPORT,

	/** They are listed, and refused. */
	ENFORCE,

	/** Nobody looks. */
	OFF

}
