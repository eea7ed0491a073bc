package io.github.ovfemulator.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.web.server.HttpsConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Executes the examples of the README and the manual in bash, Python and Go against one
 * server, except those of the page about fixtures.
 */
@EnabledOnOs(value = { OS.LINUX, OS.MAC }, disabledReason = "the examples are for bash")
@EmulatorTest
class ManualExamplesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private HttpsConnector https;

	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void reset() {
		new EmulatorClient(this.port).call("POST", "/__admin/reset", null);
	}

	@TestFactory
	Stream<DynamicTest> bashWhenExecutedThenItPrintsTheOutput() {
		return examples("bash").stream().map((example) -> DynamicTest.dynamicTest(example.toString(), () -> {
			reset();
			runner().bash(example);
		}));
	}

	@Test
	void importWhenExecutedTwiceThenItPrintsTheRefusal() throws Exception {
		Example script = examples("bash").get(0);
		ManualPage.CodeBlock refusal = new ManualPage.CodeBlock(script.heading(), "text", """
				...
				Refused: The name 'tiny' is already used in the folder; choose another one.
				{"value":...""");
		runner().bash(new Example(script.name(), script.heading(), script.language(), script.code() + script.code(),
				refusal));
	}

	@Test
	void pythonWhenExecutedThenItsTestsPass() throws Exception {
		runner().python(examples("python"));
	}

	@Test
	void goWhenExecutedThenItsTestsPass() throws Exception {
		runner().go(examples("go"));
	}

	private static List<Example> examples(String language) {
		return Example.all(language).stream().filter((example) -> !example.needsFixtures()).toList();
	}

	private ExampleRunner runner() {
		return new ExampleRunner(this.port, this.https.port().orElseThrow(), this.folder);
	}

}
