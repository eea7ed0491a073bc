package io.github.ovfemulator.ovf.packaging;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for valid and malformed manifests.
 */
class ManifestReaderTests {

	private static final String SHA1 = "0123456789abcdef0123456789abcdef01234567";

	private static final String SHA256 = "0".repeat(24) + SHA1;

	private static final String SHA512 = SHA256 + SHA256;

	private final ManifestReader reader = new ManifestReader(OvfLimits.defaults());

	@ParameterizedTest
	@ValueSource(strings = { "SHA256(disk (1).vmdk)= %s", "SHA256(disk (1).vmdk)=%s", "SHA256(disk (1).vmdk)=   %s  ",
			"SHA256(disk (1).vmdk)= %s\r\n", "SHA256(disk (1).vmdk)= %s\n", "SHA256(./disk (1).vmdk)= %s",
			"SHA256(././disk (1).vmdk)= %s" })
	void readWhenLineIsInPermittedFormThenEntry(String spelling) {
		ManifestReading reading = read(String.format(spelling, SHA256.toUpperCase(Locale.ROOT)));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.manifest().entries())
			.containsExactly(new ManifestEntry(DigestAlgorithm.SHA256, "disk (1).vmdk", SHA256, 1));
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '~',
			value = { "SHA256 (d.vmdk) = %s,Invalid OVF checksum algorithm: SHA256 .",
					"SHA256 (d.vmdk)= %s,Invalid OVF checksum algorithm: SHA256 .",
					" SHA256(d.vmdk)= %s,Invalid OVF checksum algorithm:  SHA256.",
					"SHA2-256(d.vmdk)= %s,Invalid OVF checksum algorithm: SHA2-256.",
					"SHA-256(d.vmdk)= %s,Invalid OVF checksum algorithm: SHA-256.",
					"sha256(d.vmdk)= %s,Invalid OVF checksum algorithm: sha256.",
					"(d.vmdk)= %s,Invalid OVF checksum algorithm: .", "SHA256(d.vmdk) = %s,Invalid OVF manifest entry.",
					"SHA256(d.vmdk) %s,Invalid OVF manifest entry.", "SHA256()= %s,Invalid OVF manifest entry.",
					"%s  d.vmdk,Invalid OVF manifest entry.", "~~,found an empty line",
					"~ ~,Invalid OVF manifest entry.", "~\t~,Invalid OVF manifest entry.",
					"# SHA256,Invalid OVF manifest entry." })
	void readWhenLineIsMalformedThenErrorOfVcenter(String line, String text) {
		String sound = "SHA256(a.ovf)= " + SHA256;
		ManifestReading reading = read(sound + "\r\n" + String.format(line, SHA256) + "\r\n" + sound);
		assertThat(reading.manifest().entries()).hasSize(2);
		assertThat(reading.errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.category()).isEqualTo(ParseIssue.Category.PARSE_ERROR);
			assertThat(issue.lineNumber()).isEqualTo(2);
			assertThat(issue.message().defaultMessage()).startsWith("The provided manifest file is invalid: ")
				.contains(text)
				.contains("line 2");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "%s\n\n", "\n%s", "%s\r\n\r\n" })
	void readWhenLineIsEmptyThenError(String text) {
		assertThat(read(String.format(text, "SHA256(a.ovf)= " + SHA256)).errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("an empty line"));
	}

	@Test
	void readWhenByteIsNotUtf8ThenErrorWithPosition() {
		byte[] content = ("SHA1(a.ovf)= " + SHA1 + "\nSHA1(\u00e4.vmdk)= " + SHA1)
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(this.reader.read("vm.mf", content).errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.lineNumber()).isEqualTo(2);
			assertThat(issue.columnNumber()).isEqualTo(6);
			assertThat(issue.message().defaultMessage()).contains("0xE4 in line 2, column 6 is not UTF-8");
		});
	}

	@Test
	void readWhenByteOrderMarkIsPresentThenError() {
		assertThat(read("\uFEFFSHA1(a.ovf)= " + SHA1).errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("byte order mark"));
		assertThat(this.reader.read("vm.mf", "SHA1(a.ovf)= ".getBytes(StandardCharsets.UTF_16)).errors())
			.singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("0xFE in line 1"));
	}

	@Test
	void readWhenAlgorithmsDifferThenEachEntryHasItsOwn() {
		ManifestReading reading = read("SHA1(a.ovf)= " + SHA1 + "\r\nSHA512(b=(c))= " + SHA512 + "\n");
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.manifest().entries())
			.extracting(ManifestEntry::algorithm, ManifestEntry::name, ManifestEntry::line)
			.containsExactly(tuple(DigestAlgorithm.SHA1, "a.ovf", 1), tuple(DigestAlgorithm.SHA512, "b=(c)", 2));
		assertThat(reading.manifest().algorithms()).containsExactlyInAnyOrder(DigestAlgorithm.SHA1,
				DigestAlgorithm.SHA512);
	}

	@Test
	void readWhenSeveralLinesAreMalformedThenErrorForEach() {
		ManifestReading reading = read(String.join("\n", "SHA1(a.ovf)= " + SHA1, "garbage", "MD5(b)= " + SHA1,
				"SHA256(c)= " + SHA1, "SHA1(d)= " + SHA1.replace('0', 'g'), "SHA1()= " + SHA1, "SHA1(e) x = " + SHA1));
		assertThat(reading.manifest().entries()).hasSize(1);
		assertThat(reading.errors()).extracting(ParseIssue::file, ParseIssue::category, ParseIssue::lineNumber)
			.containsExactly(tuple("vm.mf", ParseIssue.Category.PARSE_ERROR, 2L),
					tuple("vm.mf", ParseIssue.Category.PARSE_ERROR, 3L),
					tuple("vm.mf", ParseIssue.Category.PARSE_ERROR, 4L),
					tuple("vm.mf", ParseIssue.Category.PARSE_ERROR, 5L),
					tuple("vm.mf", ParseIssue.Category.PARSE_ERROR, 6L),
					tuple("vm.mf", ParseIssue.Category.PARSE_ERROR, 7L));
		assertThat(reading.errors().get(1).message().defaultMessage()).contains("Invalid OVF checksum algorithm: MD5.");
	}

	@Test
	void readWhenOverLimitThenError() {
		ManifestReader small = new ManifestReader(new OvfLimits(10, 64, 1000, 64, 1000, 1000, 10, 100, 1000, 4, 100));
		ManifestReading reading = small.read("vm.mf", new byte[11]);
		assertThat(reading.errors()).hasSize(1);
		assertThat(read(("SHA1(a)= " + SHA1 + "\n").repeat(100_002)).errors()).hasSize(1);
		assertThat(read("\nx".repeat(100_002)).errors()).hasSizeLessThan(1_000);
	}

	@Test
	void descriptorEntryWhenOtherOvfIsReferencedThenRemainingOne() {
		Manifest manifest = manifest("SHA1(inner.ovf)= " + SHA1, "SHA256(Client's name.OVF)= " + SHA256,
				"SHA1(Client's name.OVF)= " + SHA1);
		assertThat(manifest.descriptorEntry(Set.of("inner.ovf")).name()).isEqualTo("Client's name.OVF");
		assertThat(manifest.byName().get("Client's name.OVF")).hasSize(2);
	}

	@Test
	void descriptorEntryWhenNotUniqueThenInvalidManifest() {
		assertThatThrownBy(() -> manifest("SHA1(a.vmdk)= " + SHA1).descriptorEntry(Set.of("a.vmdk")))
			.isInstanceOf(InvalidManifestException.class)
			.hasMessageContaining("no line for the descriptor");
		assertThatThrownBy(() -> manifest("SHA1(a.ovf)= " + SHA1, "SHA1(b.ovf)= " + SHA1).descriptorEntry(Set.of()))
			.isInstanceOf(InvalidManifestException.class)
			.hasMessageContaining("'a.ovf' in line 1 and 'b.ovf' in line 2");
	}

	@Test
	void jcaNameWhenAnyAlgorithmThenNameInJava() {
		assertThat(DigestAlgorithm.values()).extracting(DigestAlgorithm::jcaName)
			.containsExactly("SHA-1", "SHA-256", "SHA-512");
	}

	private Manifest manifest(String... lines) {
		return read(String.join("\n", lines)).manifest();
	}

	private ManifestReading read(String text) {
		return this.reader.read("vm.mf", text.getBytes(StandardCharsets.UTF_8));
	}

}
