package io.github.ovfemulator.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the login.
 */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

	@Bean
	LoginSettings loginSettings(AuthProperties properties) {
		return new LoginSettings(properties.auth());
	}

}
