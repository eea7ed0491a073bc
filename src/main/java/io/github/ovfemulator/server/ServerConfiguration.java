package io.github.ovfemulator.server;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Sets the HTTP server up.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	HttpsDoor httpsDoor(HttpsProperties properties, Clock clock) {
		return new HttpsDoor(properties, new CertificateSource(properties, clock));
	}

	@Bean
	JettyServerCustomizer requestRules(HeaderProperties properties,
			@Value("${server.max-http-request-header-size}") DataSize maxSize) {
		return new JettyRules(properties.maxHeaders(), (int) maxSize.toBytes());
	}

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> problemPages() {
		return (factory) -> factory.addConfigurations(new ProblemPages());
	}

	@Bean
	JettyThreads jettyThreads() {
		return new JettyThreads();
	}

	@Bean
	JettyConnections jettyConnections() {
		return new JettyConnections();
	}

}
