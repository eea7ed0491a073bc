package io.github.ovfemulator.testkit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import io.github.ovfemulator.docs.JavaExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a separate project, whose class path contains only JUnit and the test kit. Its
 * tests are the Java examples of the README and the manual.
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
						.selectors(java.util.Arrays.stream(args).map(DiscoverySelectors::selectClass).toList()).build(), summary);
					summary.getSummary().printFailuresTo(new java.io.PrintWriter(System.out, true));
					System.out.println("passed: " + summary.getSummary().getTestsSucceededCount());
					System.exit(summary.getSummary().getTotalFailureCount() > 0
							|| summary.getSummary().getTestsSucceededCount() == 0 ? 1 : 0);
				}

			}
			""";

	@TempDir
	private Path project;

	@Test
	void examplesWhenRunWithTheKitThenTheyPass() throws Exception {
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/fixtures/example"),
				this.project.resolve("src/test/fixtures"));
		String classPath = classPath();
		compile(classPath, Map.of("Main", MAIN, JavaExamples.OUTER_CLASS, JavaExamples.source()));
		Path output = this.project.resolve("output");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath, "-D" + OvfEmulator.JAR_PROPERTY + "=" + Jars.SERVER,
				"-D" + StartCache.PROPERTY + "=" + System.getProperty(StartCache.PROPERTY, "false"), "Main",
				JavaExamples.OUTER_CLASS)
			.directory(this.project.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		boolean ended = process.waitFor(5, TimeUnit.MINUTES);
		process.destroyForcibly();
		assertThat(output).content().contains("passed: ");
		assertThat(ended).isTrue();
		assertThat(process.exitValue()).as("%s", Files.readString(output)).isZero();
	}

	private void compile(String classPath, Map<String, String> sources) throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of("-proc:none", "-d", this.project.toString(), "-cp", classPath));
		for (Map.Entry<String, String> source : sources.entrySet()) {
			arguments
				.add(Files.writeString(this.project.resolve(source.getKey() + ".java"), source.getValue()).toString());
		}
		ByteArrayOutputStream messages = new ByteArrayOutputStream();
		int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, messages, arguments.toArray(String[]::new));
		assertThat(compiled).as("%s", messages).isZero();
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
