package io.github.ovfemulator.web.server;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses properties that would be ignored: those of Tomcat, and unknown ones that begin
 * with {@code emulator}; and arguments that are no properties.
 */
final class UnusedProperties implements EnvironmentPostProcessor, Ordered {

	private static final ConfigurationPropertyName TOMCAT = ConfigurationPropertyName.of("server.tomcat");

	private static final ConfigurationPropertyName STATE_KEY = ConfigurationPropertyName.of("emulator.admin.state-key");

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
	 * Checks the names of all properties.
	 * @throws StartException if a property or an argument would be ignored
	 */
	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		checkArguments(environment.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME));
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source instanceof IterableConfigurationPropertySource names) {
				boolean variables = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
				names.forEach((name) -> check(name, source, variables));
			}
		}
	}

	/** An argument without dashes is no property, and nothing else reads it. */
	private static void checkArguments(@Nullable String arguments) {
		if (arguments != null) {
			throw new StartException("The argument '%s' would be ignored.".formatted(arguments),
					"Remove it, or write a property as --name=value.", null);
		}
	}

	private static void check(ConfigurationPropertyName name, ConfigurationPropertySource source, boolean variable) {
		if (TOMCAT.isAncestorOf(name)) {
			String successor = SUCCESSORS.get(name);
			throw refusal(name, source, "has no effect: the HTTP server is Jetty, not Tomcat.", (successor != null)
					? "Set " + successor + " instead." : "Remove it; the properties of Jetty begin with server.jetty.");
		}
		if (STATE_KEY.equals(name)) {
			throw refusal(name, source, "does not exist any more: secrets are left out of the state document.",
					"Remove it.");
		}
		if (EmulatorProperties.ROOT.isAncestorOf(name) && !EmulatorProperties.isKnown(name, variable)
				&& !isEmptyGroup(name, source)) {
			throw refusal(name, source, "does not exist.", "Remove it or correct its name; the most similar one is %s."
				.formatted(EmulatorProperties.mostSimilar(name)));
		}
	}

	/** A group without entries in a YAML file is an empty property. */
	private static boolean isEmptyGroup(ConfigurationPropertyName name, ConfigurationPropertySource source) {
		ConfigurationProperty property = source.getConfigurationProperty(name);
		return property != null && "".equals(property.getValue()) && EmulatorProperties.isGroup(name);
	}

	private static StartException refusal(ConfigurationPropertyName name, ConfigurationPropertySource source,
			String reason, String action) {
		Origin origin = Origin.from(source.getConfigurationProperty(name));
		return new StartException(
				"The property '%s'%s %s".formatted(name, (origin != null) ? " (" + origin + ")" : "", reason), action,
				null);
	}

	private static ConfigurationPropertyName tomcat(String name) {
		return TOMCAT.append(name);
	}

}
