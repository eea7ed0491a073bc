package io.github.ovfemulator.web.server;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses the properties of Tomcat, which Spring Boot would ignore, and names their
 * successors.
 */
final class MovedProperties implements EnvironmentPostProcessor, Ordered {

	private static final ConfigurationPropertyName TOMCAT = ConfigurationPropertyName.of("server.tomcat");

	private static final String IDLE_TIMEOUT = "server.jetty.connection-idle-timeout";

	private static final Map<ConfigurationPropertyName, String> SUCCESSORS = Map.of(tomcat("connection-timeout"),
			IDLE_TIMEOUT, tomcat("keep-alive-timeout"), IDLE_TIMEOUT, tomcat("max-connections"),
			"server.jetty.max-connections", tomcat("threads.max"), "server.jetty.threads.max",
			tomcat("threads.min-spare"), "server.jetty.threads.min", tomcat("threads.max-queue-capacity"),
			"server.jetty.threads.max-queue-capacity", tomcat("max-http-response-header-size"),
			"server.jetty.max-http-response-header-size", tomcat("max-swallow-size"), "emulator.request.drain-time",
			tomcat("accesslog.enabled"), "server.jetty.accesslog.enabled", tomcat("accesslog.pattern"),
			"server.jetty.accesslog.custom-format");

	/** After all sources of properties have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * Looks for such properties.
	 * @throws MovedPropertyException where there is one
	 */
	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source instanceof IterableConfigurationPropertySource names) {
				names.stream().filter(TOMCAT::isAncestorOf).findFirst().ifPresent((name) -> {
					throw new MovedPropertyException(name.toString(),
							Origin.from(source.getConfigurationProperty(name)), SUCCESSORS.get(name));
				});
			}
		}
	}

	private static ConfigurationPropertyName tomcat(String name) {
		return TOMCAT.append(name);
	}

}
