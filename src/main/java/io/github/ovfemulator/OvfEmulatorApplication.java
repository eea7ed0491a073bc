package io.github.ovfemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the emulator.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OvfEmulatorApplication {

	/**
	 * Runs the emulator until the process is told to stop.
	 * @param args command line arguments, {@code --name=value} for each property
	 */
	public static void main(String[] args) {
		SpringApplication.run(OvfEmulatorApplication.class, args);
	}

}
