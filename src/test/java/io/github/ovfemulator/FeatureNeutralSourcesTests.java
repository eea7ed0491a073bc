package io.github.ovfemulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.re2j.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the sources of {@code vapi} and {@code web}, with their comments and
 * strings, name no feature: features register their operations, paths and session types
 * as beans.
 */
class FeatureNeutralSourcesTests {

	private static final Path ROOT = Path.of("src/main/java/io/github/ovfemulator");

	private static final Pattern FEATURES = Pattern
		.compile("(?i)import[ _-]?session|vcenter[./]ovf|ovf[./_]|upload|nfc");

	static List<Path> sources() throws IOException {
		try (Stream<Path> vapi = Files.walk(ROOT.resolve("vapi")); Stream<Path> web = Files.walk(ROOT.resolve("web"))) {
			return Stream.concat(vapi, web).filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("sources")
	void sourceWhenOfProtocolThenNamesNoFeature(Path source) throws IOException {
		assertThat(Files.readString(source).lines().filter((line) -> FEATURES.matcher(line).find())).isEmpty();
	}

}
