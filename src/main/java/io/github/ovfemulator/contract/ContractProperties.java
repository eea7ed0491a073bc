package io.github.ovfemulator.contract;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How calls are held against the contract.
 *
 * @param contract what is done about calls that break the contract: {@code report} lists
 * them, {@code enforce} refuses them too, {@code off} lets them be
 * @param contractBacklog how much of the calls may wait to be checked; above that they
 * are counted and not checked
 * @param contractMaxSize the largest body that is checked; calls with larger ones are
 * counted and not checked
 * @param contractMaxViolations how many violations are kept, the latest ones
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
