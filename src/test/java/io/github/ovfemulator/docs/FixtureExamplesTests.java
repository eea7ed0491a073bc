package io.github.ovfemulator.docs;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Executes the examples of the page about fixtures against a server with these fixtures.
 */
@EnabledOnOs(value = { OS.LINUX, OS.MAC }, disabledReason = "the examples are for bash")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.fixtures=src/test/resources/fixtures/example", "emulator.https.port=-1" })
class FixtureExamplesTests {

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@TestFactory
	Stream<DynamicTest> bashWhenExecutedThenItPrintsTheOutput() {
		return Example.all("bash")
			.stream()
			.filter(Example::needsFixtures)
			.map((example) -> DynamicTest.dynamicTest(example.toString(), () -> runner().bash(example)));
	}

	@Test
	void pythonWhenExecutedThenItsTestsPass() throws Exception {
		runner().python(Example.all("python")
			.stream()
			.filter((example) -> example.needsFixtures() || example.code().startsWith("# conftest.py"))
			.toList());
	}

	private ExampleRunner runner() {
		return new ExampleRunner(this.port, 0, this.folder);
	}

}
