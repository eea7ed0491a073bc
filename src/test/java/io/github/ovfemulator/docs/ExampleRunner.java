package io.github.ovfemulator.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Executes examples against a server.
 *
 * @param port the HTTP port of the server
 * @param httpsPort its HTTPS port
 * @param folder the working directory of the examples
 */
record ExampleRunner(int port, int httpsPort, Path folder) {

	/** A Python that must have pytest and requests. */
	private static final String PYTHON = "manual.python";

	/** Executes an example in bash and compares its output with the page. */
	void bash(Example example) throws Exception {
		List<String> output = run("bash", "-euo", "pipefail", "-c", code(example));
		if (example.output() != null) {
			ExpectedOutput.assertMatches(example.output(), output);
		}
	}

	/** Executes examples in Python with one pytest, if it is installed. */
	void python(List<Example> examples) throws Exception {
		String required = System.getProperty(PYTHON);
		String python = (required != null) ? required : "python3";
		if (required == null) {
			Assumptions.assumeTrue(isInstalled(python, "-c", "import pytest, requests"),
					"The Python examples need python3 with pytest and requests");
		}
		for (Example example : examples) {
			String comment = example.code().lines().findFirst().orElse("");
			String file = comment.matches("# \\w+\\.py") ? comment.substring(2)
					: "test_" + example.identifier() + ".py";
			Files.writeString(this.folder.resolve(file), code(example));
		}
		run(python, "-m", "pytest", "-q", "-p", "no:cacheprovider");
	}

	/** Executes examples in Go, if it is installed. */
	void go(List<Example> examples) throws Exception {
		Assumptions.assumeTrue(isInstalled("go", "version"), "The Go examples need go");
		Files.writeString(this.folder.resolve("go.mod"), "module example\n\ngo 1.17\n");
		for (Example example : examples) {
			Path module = Files.createDirectory(this.folder.resolve(example.identifier()));
			Files.writeString(module.resolve("example_test.go"), code(example));
		}
		// one package at a time, since they share the server and reset it
		run("go", "test", "-p", "1", "-vet=off", "./...");
	}

	private String code(Example example) {
		return example.codeFor(this.port, this.httpsPort);
	}

	private boolean isInstalled(String... command) throws InterruptedException {
		try {
			return start(command).waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private List<String> run(String... command) throws IOException, InterruptedException {
		Process process = start(command);
		boolean ended = process.waitFor(2, TimeUnit.MINUTES);
		process.destroyForcibly();
		List<String> output = Files.readAllLines(this.folder.resolve("output"), StandardCharsets.UTF_8);
		assertThat(ended).as("%s", output).isTrue();
		assertThat(process.exitValue()).as("%s", String.join("\n", output)).isZero();
		return output;
	}

	private Process start(String... command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output").toFile());
		builder.environment().put("EMULATOR_URL", "http://localhost:" + this.port);
		builder.environment().put("TMPDIR", Files.createDirectories(this.folder.resolve("tmp")).toString());
		builder.environment().put("no_proxy", "localhost");
		builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
		builder.environment().put("GOFLAGS", "-mod=mod");
		builder.environment().put("GOPROXY", "off");
		return builder.start();
	}

}
