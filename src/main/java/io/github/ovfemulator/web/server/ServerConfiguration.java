package io.github.ovfemulator.web.server;

import java.net.InetAddress;
import java.time.Clock;

import io.github.ovfemulator.web.EmulatedPaths;
import io.github.ovfemulator.web.RequestThreads;
import io.github.ovfemulator.web.ErrorSender;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Configures the HTTP server.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	private static final int MAX_PORT = 65_535;

	@Bean
	HttpsConnector httpsDoor(HttpsProperties properties, Clock clock) {
		return new HttpsConnector(properties,
				new CertificateSource(properties, clock, new CertificateGenerator(clock)));
	}

	@Bean
	JettyServerCustomizer requestRules(HeaderProperties properties, AccessProperties access,
			@Value("${server.max-http-request-header-size}") DataSize maxSize) {
		return new JettyCustomizer(properties.maxHeaders(), (int) maxSize.toBytes(), access.proxies());
	}

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> problemPages() {
		return (factory) -> factory.addConfigurations(new ProblemPages());
	}

	@Bean
	OriginGuard originGuard(AccessProperties access, HttpsProperties https, ServerProperties server,
			Environment environment, EmulatedPaths paths, ObjectProvider<ErrorSender> errors) {
		InetAddress address = environment.getProperty("server.address", InetAddress.class);
		OriginRules rules = new OriginRules(access, https.names(), server.externalUrl(),
				address == null || !address.isLoopbackAddress(), paths::contains);
		return new OriginGuard(rules, access.allowedOrigins(), paths::contains, errors);
	}

	/** Jetty's own message does not name the property. */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> portCheck() {
		return (factory) -> {
			if (factory.getPort() > MAX_PORT) {
				throw new StartException(
						"server.port must be from 0 to %d, not %d".formatted(MAX_PORT, factory.getPort()),
						"Correct server.port; 0 takes any free port.", null);
			}
		};
	}

	@Bean
	JettyThreads jettyThreads(Environment environment) {
		return new JettyThreads(RequestThreads.areVirtual(environment));
	}

}
