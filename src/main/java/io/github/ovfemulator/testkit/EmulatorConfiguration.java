package io.github.ovfemulator.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How an emulator is started. Test classes with equal configurations share an emulator.
 *
 * @param jar the absolute path of the runnable jar
 * @param jvmOptions the options of the JVM
 * @param properties the properties of the emulator by name
 * @param startTimeout the maximum time until the emulator is ready
 */
record EmulatorConfiguration(Path jar, List<String> jvmOptions, Map<String, String> properties, Duration startTimeout) {

	EmulatorConfiguration {
		jvmOptions = List.copyOf(jvmOptions);
		properties = Map.copyOf(properties);
	}

}
