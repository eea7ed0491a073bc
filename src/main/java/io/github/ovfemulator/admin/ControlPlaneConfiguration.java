package io.github.ovfemulator.admin;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the JSON of the control plane. The emulated API does not use the mapper of
 * the application context.
 */
@Configuration(proxyBeanMethods = false)
class ControlPlaneConfiguration {

	@Bean
	JsonMapper jsonMapper() {
		return ControlJson.MAPPER;
	}

}
