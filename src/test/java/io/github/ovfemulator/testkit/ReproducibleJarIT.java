package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that the jars are reproducible.
 */
class ReproducibleJarIT {

	@ParameterizedTest
	@ValueSource(strings = { "vcenter-ovf-emulator.jar", "vcenter-ovf-emulator-testkit.jar" })
	void jarWhenBuiltThenHasNoBuildTimePlaceOrUser(String name) throws IOException {
		try (JarFile jar = open(name)) {
			assertThat(jar.stream()).hasSizeGreaterThan(10)
				.allSatisfy((entry) -> assertThat(entry.getTimeLocal()).as(entry.getName())
					.isEqualTo(LocalDateTime.parse("2026-01-01T00:00:00")));
			assertThat(jar.getManifest().getMainAttributes().keySet()).extracting(Object::toString)
				.doesNotContain("Built-By", "Build-Time", "Build-Timestamp", "Build-Jdk", "Build-Host");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "vcenter-ovf-emulator.jar", "vcenter-ovf-emulator-testkit.jar" })
	void jarWhenBuiltThenHasLicence(String name) throws IOException {
		try (JarFile jar = open(name)) {
			assertThat(jar.stream()).anyMatch((entry) -> entry.getName().endsWith("META-INF/LICENSE"));
		}
	}

	@Test
	void serverJarWhenBuiltThenHasBillOfMaterials() throws IOException {
		assumeThat(System.getProperty("build.mode")).as("an offline build does not contain it")
			.isEqualTo("offline=false");
		try (JarFile jar = open("vcenter-ovf-emulator.jar")) {
			assertThat(jar.stream())
				.anyMatch((entry) -> entry.getName().endsWith("META-INF/sbom/application.cdx.json"));
		}
	}

	private static JarFile open(String name) throws IOException {
		return new JarFile(Path.of(System.getProperty("testkit.folder"), name).toFile());
	}

}
