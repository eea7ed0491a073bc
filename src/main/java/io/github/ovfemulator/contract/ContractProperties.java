package io.github.ovfemulator.contract;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the check of calls against the contract.
 *
 * @param contract the consequence of a violation: {@code report} lists it,
 * {@code enforce} also refuses the call, {@code off} disables the check
 * @param contractBacklog the maximum size of all calls that wait for the check; further
 * calls are counted and not checked
 * @param contractMaxSize the maximum size of a body to check; calls with larger ones are
 * counted and not checked
 * @param contractMaxViolations the maximum number of violations; the latest ones are kept
 * @param contractMaxMemory the maximum memory of the violations, as estimated; unset, it
 * is 2 % of the heap. The latest ones are kept
 */
@ConfigurationProperties("emulator")
record ContractProperties(@DefaultValue("report") ContractMode contract, @DefaultValue("16MB") DataSize contractBacklog,
		@DefaultValue("256KB") DataSize contractMaxSize, @DefaultValue("1000") int contractMaxViolations,
		@Nullable DataSize contractMaxMemory) {

	private static final int HEAP_PERCENT = 2;

	ContractProperties {
		Limits.require("emulator.contract-backlog", contractBacklog, 0);
		Limits.require("emulator.contract-max-size", contractMaxSize, 0);
		Limits.require("emulator.contract-max-violations", contractMaxViolations, 1);
		Limits.memory("emulator.contract-max-memory", contractMaxMemory, HEAP_PERCENT);
	}

	/** Returns the maximum memory of the violations in bytes. */
	long memory() {
		return Limits.memory("emulator.contract-max-memory", this.contractMaxMemory, HEAP_PERCENT);
	}

}
