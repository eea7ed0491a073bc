package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/**
 * The jars of the build.
 */
final class Jars {

	static final Path SERVER = built("vcenter-ovf-emulator.jar");

	static final Path KIT = built("vcenter-ovf-emulator-testkit.jar");

	private Jars() {
	}

	private static Path built(String name) {
		return Path.of(System.getProperty("testkit.folder", "target"), name).toAbsolutePath();
	}

	static List<String> classes(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream().map((entry) -> entry.getName()).filter((name) -> name.endsWith(".class")).toList();
		}
	}

	static List<String> libraries(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream()
				.map((entry) -> entry.getName())
				.filter((name) -> name.startsWith("BOOT-INF/lib/"))
				.toList();
		}
	}

}
