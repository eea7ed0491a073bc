package io.github.ovfemulator.admin;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures the JSON, the query parameters and the token of the control plane. The
 * emulated API does not use the mapper of the application context.
 */
@Configuration(proxyBeanMethods = false)
class ControlPlaneConfiguration {

	/** Disabled if there is no token. */
	@Bean
	FilterRegistrationBean<AdminTokenFilter> adminTokenFilter(AdminProperties properties) {
		String token = properties.token();
		FilterRegistrationBean<AdminTokenFilter> filter = new FilterRegistrationBean<>(
				new AdminTokenFilter((token != null) ? token : ""));
		filter.setEnabled(token != null);
		return filter;
	}

	@Bean
	WebMvcConfigurer queryParameters() {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new QueryParameters()).addPathPatterns("/__admin/**");
			}
		};
	}

	@Bean
	JsonMapper jsonMapper() {
		return ControlJson.MAPPER;
	}

}
