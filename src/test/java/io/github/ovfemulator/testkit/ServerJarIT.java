package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the jar of the server contains what the server needs and no more.
 */
class ServerJarIT {

	private static final String SWAGGER_UI = "/dashboard/swagger-ui/";

	@Test
	void serverJarWhenBuiltThenIsSmall() throws IOException {
		assertThat(Files.size(Jars.SERVER)).isLessThan(34_500_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "commons-codec", "jakarta.websocket", "log4j-to-slf4j", "swagger-ui", "tomcat-embed" })
	void librariesWhenBuiltThenWithoutUnused(String library) throws IOException {
		assertThat(Jars.libraries(Jars.SERVER)).isNotEmpty()
			.noneMatch((name) -> name.startsWith("BOOT-INF/lib/" + library));
	}

	/** Jetty would serve it, and needs a Java with more modules for that. */
	@Test
	void serverJarWhenBuiltThenHasNoWebResources() throws IOException {
		try (JarFile jar = new JarFile(Jars.SERVER.toFile())) {
			assertThat(jar.stream()).noneMatch((entry) -> entry.getName().contains("META-INF/resources/"));
		}
	}

	@Test
	void swaggerUiWhenBuiltThenIsOneBuildWithItsLicences() throws IOException {
		try (JarFile jar = new JarFile(Jars.SERVER.toFile())) {
			assertThat(jar.stream()).map((entry) -> entry.getName())
				.filteredOn((name) -> name.contains(SWAGGER_UI) && !name.endsWith("/"))
				.map((name) -> name.substring(name.lastIndexOf('/') + 1))
				.containsExactlyInAnyOrder("swagger-ui.css", "swagger-ui-bundle.js",
						"swagger-ui-bundle.js.LICENSE.txt");
		}
	}

}
