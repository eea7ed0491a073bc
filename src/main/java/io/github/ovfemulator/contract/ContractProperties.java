package io.github.ovfemulator.contract;

import io.github.ovfemulator.vapi.operation.Limits;

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
 */
@ConfigurationProperties("emulator")
record ContractProperties(@DefaultValue("report") ContractMode contract, @DefaultValue("16MB") DataSize contractBacklog,
		@DefaultValue("256KB") DataSize contractMaxSize, @DefaultValue("1000") int contractMaxViolations) {

	ContractProperties {
		Limits.require("emulator.contract-backlog", contractBacklog, 0);
		Limits.require("emulator.contract-max-size", contractMaxSize, 0);
		Limits.require("emulator.contract-max-violations", contractMaxViolations, 1);
	}

}
