package io.github.ovfemulator.ovf.reader;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.ovfemulator.ovf.OvfLimits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for message bundles in separate files.
 */
class MessageBundleReaderTests {

	private static final String OPEN = """
			<?xml version='1.0'?>
			<o:Strings xmlns:o='http://schemas.dmtf.org/ovf/envelope/1' xml:lang='da'>
			""";

	private final MessageBundleReader reader = new MessageBundleReader(OvfLimits.defaults());

	@Test
	void readWhenBundleIsValidThenMessagesAndLanguage() {
		MessageBundleReading reading = read(
				OPEN + "<o:Msg o:msgid='a'>Hej</o:Msg><o:Msg msgid='b'><![CDATA[<b>]]></o:Msg></o:Strings>");
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.bundle().language()).isEqualTo("da");
		assertThat(reading.bundle().messages()).containsOnly(entry("a", "Hej"), entry("b", "<b>"));
	}

	@Test
	void readWhenBundleIsMalformedThenErrorWithPosition() {
		assertError(read(OPEN + "<o:Msg o:msgid='a'>Hej</o:Strings>"), 3);
		assertError(read("<html/>"), 1);
		assertError(read("<Strings/>"), 1);
		assertError(read(""), 1);
		assertError(read("<!DOCTYPE x []><x/>"), 1);
	}

	@Test
	void readWhenByteIsNotUtf8ThenErrorWithPosition() {
		byte[] content = (OPEN + "<o:Msg o:msgid='a'>K\u00f8b</o:Msg></o:Strings>")
			.getBytes(StandardCharsets.ISO_8859_1);
		MessageBundleReading reading = this.reader.read("da.msg", content, null);
		assertError(reading, 3);
		assertThat(reading.errors().get(0).message().defaultMessage()).contains("byte 0xF8 in line 3, column 21");
	}

	@Test
	void readWhenMessageHasNoIdThenErrorAndOthersAreRead() {
		MessageBundleReading reading = read(OPEN + "<o:Msg>?</o:Msg>\n<o:Msg o:msgid='a'>Hej</o:Msg></o:Strings>");
		assertError(reading, 3);
		assertThat(reading.bundle().messages()).isEqualTo(Map.of("a", "Hej"));
	}

	private static void assertError(MessageBundleReading reading, long line) {
		assertThat(reading.errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.file()).isEqualTo("da.msg");
			assertThat(issue.lineNumber()).isEqualTo(line);
			assertThat(issue.columnNumber()).isPositive();
		});
	}

	private MessageBundleReading read(String text) {
		return this.reader.read("da.msg", text.getBytes(StandardCharsets.UTF_8), null);
	}

}
