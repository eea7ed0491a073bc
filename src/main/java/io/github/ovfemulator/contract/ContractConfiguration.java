package io.github.ovfemulator.contract;

import io.github.ovfemulator.vapi.operation.ChangeFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the check of calls against the contract.
 */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

	@Bean
	ContractService contractService(ContractProperties properties, ChangeFeed changes) {
		return new ContractService(properties, changes);
	}

}
