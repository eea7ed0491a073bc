package io.github.ovfemulator;

import io.github.ovfemulator.web.server.BuildTimeWiring;
import io.github.ovfemulator.web.server.OutOfMemoryListener;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Starts the emulator. Of Spring Boot it takes only what the file in
 * {@code META-INF/spring} with the name of this class lists, since whatever else is there
 * would make each start slower.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan
public class OvfEmulatorApplication {

	/** What Jetty would otherwise ask the management server of the JVM for. */
	private static final String JETTY_CACHE_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";

	/**
	 * Runs the emulator until the process is stopped.
	 * @param args command line arguments, {@code --name=value} for each property
	 */
	public static void main(String[] args) {
		System.getProperties().putIfAbsent(JETTY_CACHE_LINE, "16");
		// what Spring Boot would otherwise search for
		System.getProperties().putIfAbsent(LoggingSystem.SYSTEM_PROPERTY, LogbackLoggingSystem.class.getName());
		SpringApplication application = new SpringApplication(OvfEmulatorApplication.class);
		application.addListeners(new OutOfMemoryListener());
		application.addListeners(new BuildTimeWiring(OvfEmulatorApplication.class));
		application.run(args);
	}

}
