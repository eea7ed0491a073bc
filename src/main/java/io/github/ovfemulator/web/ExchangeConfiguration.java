package io.github.ovfemulator.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds those who may disturb exchanges.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

	@Bean
	Interceptors interceptors(ObjectProvider<CallInterceptor> all) {
		return new Interceptors(all.orderedStream().toList());
	}

}
