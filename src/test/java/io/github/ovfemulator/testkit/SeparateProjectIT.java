package io.github.ovfemulator.testkit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import io.github.ovfemulator.docs.ReadmeExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project of its own, whose class path has JUnit and the test kit and nothing else. Its
 * test is the one that the README shows.
 */
class SeparateProjectIT {

	private static final String MAIN = """
			import org.junit.platform.engine.discovery.DiscoverySelectors;
			import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
			import org.junit.platform.launcher.core.LauncherFactory;
			import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

			class Main {

				public static void main(String[] args) {
					SummaryGeneratingListener summary = new SummaryGeneratingListener();
					LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
						.selectors(DiscoverySelectors.selectClass(args[0])).build(), summary);
					summary.getSummary().printFailuresTo(new java.io.PrintWriter(System.out, true));
					System.out.println("passed: " + summary.getSummary().getTestsSucceededCount());
					System.exit(summary.getSummary().getTotalFailureCount() > 0 ? 1 : 0);
				}

			}
			""";

	@TempDir
	private Path project;

	@Test
	void projectWhenItUsesTheKitThenCompilesAndPasses() throws Exception {
		Path test = Files.writeString(this.project.resolve("ImportTests.java"),
				ReadmeExample.javaBlock("In a Java test"));
		Path main = Files.writeString(this.project.resolve("Main.java"), MAIN);
		String classPath = classPath();
		ByteArrayOutputStream messages = new ByteArrayOutputStream();
		int compiled = ToolProvider.getSystemJavaCompiler()
			.run(null, null, messages, "-proc:none", "-d", this.project.toString(), "-cp", classPath, test.toString(),
					main.toString());
		assertThat(compiled).as("%s", messages).isZero();
		Path output = this.project.resolve("output");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath, "-D" + OvfEmulator.JAR_PROPERTY + "=" + Jars.SERVER, "Main", "ImportTests")
			.directory(this.project.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		boolean ended = process.waitFor(5, TimeUnit.MINUTES);
		process.destroyForcibly();
		assertThat(output).content().contains("passed: 2");
		assertThat(ended).isTrue();
		assertThat(process.exitValue()).isZero();
	}

	@Test
	void kitJarWhenOpenedThenHasOnlyItsOwnClasses() throws IOException {
		assertThat(Jars.classes(Jars.KIT)).isNotEmpty()
			.allMatch((name) -> name.startsWith("io/github/ovfemulator/testkit/"));
	}

	@Test
	void serverJarWhenOpenedThenHasNoTestLibraries() throws IOException {
		assertThat(Jars.classes(Jars.SERVER))
			.contains("BOOT-INF/classes/io/github/ovfemulator/OvfEmulatorApplication.class")
			.noneMatch((name) -> name.contains("/testkit/"));
		assertThat(Jars.libraries(Jars.SERVER)).anyMatch((name) -> name.contains("spring-boot-"))
			.anyMatch((name) -> name.contains("woodstox"))
			.noneMatch((name) -> name.contains("junit") || name.contains("opentest4j"));
	}

	private String classPath() {
		Stream<Path> junit = Stream
			.of(Test.class, JupiterTestEngine.class, TestEngine.class, JUnitException.class, Launcher.class,
					AssertionFailedError.class)
			.map(SeparateProjectIT::jarOf);
		return Stream.concat(Stream.of(this.project, Jars.KIT), junit)
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static Path jarOf(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
