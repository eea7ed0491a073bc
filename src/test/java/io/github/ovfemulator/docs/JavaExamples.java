package io.github.ovfemulator.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java examples of the README and the manual, for the test that runs them with
 * nothing but JUnit and the test kit. They are nested in one class, so that they share an
 * emulator.
 */
public final class JavaExamples {

	/** The name of the class in which the examples are nested. */
	public static final String OUTER_CLASS = "ManualExamples";

	private static final String HEADER = """
			@ExtendWith(OvfEmulatorExtension.class)
			class %s {

			""";

	private JavaExamples() {
	}

	/** Returns the class with the examples. */
	public static String source() {
		List<String> examples = ManualPage.all().stream().flatMap((page) -> page.blocks("java").stream()).toList();
		Stream<String> imports = examples.stream()
			.flatMap(String::lines)
			.filter((line) -> line.startsWith("import "))
			.distinct();
		Stream<String> classes = examples.stream()
			.map((code) -> code.lines()
				.filter((line) -> !line.startsWith("import "))
				.collect(Collectors.joining("\n", "@org.junit.jupiter.api.Nested\n", "\n")));
		return Stream.of(imports.sorted(), Stream.of(HEADER.formatted(OUTER_CLASS)), classes, Stream.of("}"))
			.flatMap((part) -> part)
			.collect(Collectors.joining("\n"));
	}

}
