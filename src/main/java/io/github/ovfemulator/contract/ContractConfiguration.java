package io.github.ovfemulator.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the check of calls against the contract.
 */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

	@Bean
	ContractService contractService(ContractProperties properties) {
		return new ContractService(properties);
	}

}
