package io.github.ovfemulator.importsession;

import java.util.Objects;

import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of results that are larger than their limit.
 */
class ResultTruncationTests {

	@Test
	void tryInstantiateWhenPropertiesAreManyThenTruncatesWithWarning() {
		OvfValidationResult result = tryInstantiate(100, "c".repeat(1000), "");
		PropertyParams properties = find(result);
		int kept = Objects.requireNonNull(properties.properties()).size();
		assertThat(kept).isBetween(50, 95);
		assertThat(properties.type()).isEqualTo("PropertyParams");
		assertThat(HeapSize.unshared(result)).isLessThan(TestImportSessions.MAX_RESULT);
		assertThat(messages(result)).contains("'PropertyParams.properties' is truncated to " + kept
				+ " of 100 entries; emulator.response.max-size limits the size");
	}

	@Test
	void tryInstantiateWhenErrorsAreLargeThenTruncatesWithWarning() {
		OvfValidationResult result = tryInstantiate(100, "c".repeat(1000), "MinLen(1)");
		assertThat(HeapSize.unshared(result)).isLessThan(TestImportSessions.MAX_RESULT);
		assertThat(messages(result)).contains("'warnings' is truncated to");
	}

	@Test
	void tryInstantiateWhenResultIsSmallThenComplete() {
		OvfValidationResult result = tryInstantiate(20, "c", "");
		assertThat(find(result).properties()).hasSize(20);
		assertThat(result.warnings()).isEmpty();
	}

	private static OvfValidationResult tryInstantiate(int properties, String classId, String qualifiers) {
		TestElement section = TestElement.section("ProductSection").with("ovf:class", classId);
		for (int i = 0; i < properties; i++) {
			section.add(TestElement.element("Property")
				.with("ovf:key", "p" + i)
				.with("ovf:type", "string")
				.with("ovf:userConfigurable", true)
				.with("ovf:qualifiers", qualifiers));
		}
		return TestImportSessions.with(TestOvfDescriptors.virtualMachine("m").content(section)).tryInstantiate();
	}

	private static PropertyParams find(OvfValidationResult result) {
		for (Structure each : result.parameters()) {
			if (each instanceof PropertyParams properties) {
				return properties;
			}
		}
		throw new AssertionError("no properties");
	}

	private static String messages(OvfValidationResult result) {
		StringBuilder messages = new StringBuilder();
		for (OvfWarning warning : result.warnings()) {
			if (warning.category() == OvfMessageCategory.SERVER && warning.error() instanceof StandardError error) {
				messages.append(error.messages().get(0).defaultMessage()).append('\n');
			}
		}
		return messages.toString();
	}

}
