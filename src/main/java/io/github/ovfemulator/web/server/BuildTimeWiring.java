package io.github.ovfemulator.web.server;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.ResourceUtils;

/**
 * Uses the wiring of the beans that the build has computed, unless a property of this
 * start may change which beans exist. Such properties are those of Spring Boot; no
 * property of the emulator changes the set of beans. Without the computed wiring the
 * application starts more slowly and behaves in the same way.
 *
 * @see <a href= "https://docs.spring.io/spring-framework/reference/core/aot.html">Ahead
 * of time optimizations</a>
 */
public final class BuildTimeWiring implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	/** The system property that disables ({@code false}) or requires the wiring. */
	static final String ENABLED = AotDetector.AOT_ENABLED;

	/** The property that is true while the build computes the wiring. */
	private static final String PROCESSING = "spring.aot.processing";

	/** The end of the file name of the wiring, behind the name of the application. */
	private static final String WIRING = "__ApplicationContextInitializer.class";

	/** The sources of the properties that are in the jar. */
	private static final String PACKAGED = "class path resource [";

	/** The names that the properties of Spring Boot begin with. */
	private static final List<ConfigurationPropertyName> SPRING_BOOT = Stream.of("spring", "management", "server")
		.map(ConfigurationPropertyName::of)
		.toList();

	/**
	 * Properties that are only values of beans, whatever else begins with their names.
	 */
	private static final List<ConfigurationPropertyName> VALUES = Stream
		.of("spring.application", "spring.lifecycle", "server.address", "server.port", "server.ssl", "server.jetty",
				"server.shutdown", "server.max-http-request-header-size")
		.map(ConfigurationPropertyName::of)
		.toList();

	private final Class<?> application;

	/**
	 * Creates the listener.
	 * @param application the main class, with whose name the name of the wiring begins
	 */
	public BuildTimeWiring(Class<?> application) {
		this.application = application;
	}

	/** After all sources of properties have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (SpringProperties.getProperty(ENABLED) == null && !Boolean.getBoolean(PROCESSING) && isComputed()
				&& fits(event.getEnvironment())) {
			SpringProperties.setFlag(ENABLED);
		}
	}

	/**
	 * Whether the wiring is there and belongs to these classes: in a jar. In a folder of
	 * classes, it may be that of the build before.
	 */
	private boolean isComputed() {
		String name = ClassUtils.convertClassNameToResourcePath(this.application.getName());
		URL wiring = this.application.getResource("/" + name + WIRING);
		return wiring != null && ResourceUtils.isJarURL(wiring);
	}

	/** Whether no property of this start may change the set of beans. */
	static boolean fits(ConfigurableEnvironment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (!isPackaged(source) && source instanceof IterableConfigurationPropertySource names
					&& names.stream().anyMatch(BuildTimeWiring::mayChangeBeans)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPackaged(ConfigurationPropertySource source) {
		return source.getUnderlyingSource() instanceof PropertySource<?> underlying
				&& underlying.getName().contains(PACKAGED);
	}

	private static boolean mayChangeBeans(ConfigurationPropertyName name) {
		return isBelow(SPRING_BOOT, name) && !VALUES.contains(name) && !isBelow(VALUES, name);
	}

	private static boolean isBelow(List<ConfigurationPropertyName> groups, ConfigurationPropertyName name) {
		return groups.stream().anyMatch((group) -> group.isAncestorOf(name));
	}

}
