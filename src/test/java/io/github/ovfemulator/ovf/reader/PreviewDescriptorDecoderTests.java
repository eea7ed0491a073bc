package io.github.ovfemulator.ovf.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for the two input forms of {@code preview}.
 */
class PreviewDescriptorDecoderTests {

	private final PreviewDescriptorDecoder decoder = new PreviewDescriptorDecoder(OvfLimits.defaults());

	@Test
	void decodeWhenPlainThenUnchanged() {
		String xml = virtualMachine("vm").xml().replace(" encoding=\"UTF-8\"", "");
		assertThat(new String(this.decoder.decode(xml), StandardCharsets.UTF_8)).isEqualTo(xml);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "ISO-8859-1", "EBCDIC-NOT-REALLY" })
	void decodeWhenPlainDeclaresEncodingThenIgnored(String encoding) {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("Name").text("Größe");
		byte[] content = this.decoder.decode(source.xml().replace("UTF-8", encoding));
		DescriptorReading reading = new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", content, false);
		assertThat(reading.descriptor().requireContent().displayName()).isEqualTo("Größe");
	}

	@Test
	void decodeWhenGzipInBase64ThenDecompressed() throws IOException {
		String xml = virtualMachine("vm").xml();
		byte[] packed = gzip(xml.getBytes(StandardCharsets.UTF_8));
		assertThat(this.decoder.decode(Base64.getEncoder().encodeToString(packed))).asString(StandardCharsets.UTF_8)
			.isEqualTo(xml);
		assertThat(this.decoder.decode(Base64.getMimeEncoder().encodeToString(packed))).asString(StandardCharsets.UTF_8)
			.isEqualTo(xml);
	}

	@Test
	void decodeWhenNotCompressedThenRefusedWithOrder() {
		String encoded = Base64.getEncoder().encodeToString("<Envelope/>".getBytes(StandardCharsets.UTF_8));
		assertThat(refused(encoded)).isEqualTo("emulator.ovf.preview.order");
	}

	@Test
	void decodeWhenEncodedBeforeCompressedThenRefused() throws IOException {
		byte[] wrong = gzip(Base64.getEncoder().encode("<Envelope/>".getBytes(StandardCharsets.UTF_8)));
		assertThat(refused(new String(wrong, StandardCharsets.ISO_8859_1).replace('<', ' ')))
			.isEqualTo("emulator.ovf.preview.encoding");
	}

	@Test
	void decodeWhenCompressionIsMalformedThenRefused() throws IOException {
		byte[] packed = gzip(virtualMachine("vm").bytes());
		byte[] cut = Arrays.copyOf(packed, packed.length / 2);
		assertThat(refused(Base64.getEncoder().encodeToString(cut))).isEqualTo("emulator.ovf.preview.compression");
		packed[packed.length / 2] ^= 0x55;
		assertThat(refused(Base64.getEncoder().encodeToString(packed))).isEqualTo("emulator.ovf.preview.compression");
		byte[] headOnly = Arrays.copyOf(packed, 3);
		assertThat(refused(Base64.getEncoder().encodeToString(headOnly))).isEqualTo("emulator.ovf.preview.compression");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hello, world", "a" })
	void decodeWhenNeitherXmlNorBase64ThenRefused(String text) {
		assertThat(refused(text)).startsWith("emulator.ovf.preview.");
	}

	@Test
	void decodeWhenDecompressedSizeExceedsLimitThenRefused() throws IOException {
		OvfLimits limits = new OvfLimits(1000, 64, 1000, 64, 1000, 1000, 10, 100, 1000, 4, 100);
		String bomb = Base64.getEncoder().encodeToString(gzip(new byte[64 << 20]));
		MalformedPreviewException exception = catchThrowableOfType(MalformedPreviewException.class,
				() -> new PreviewDescriptorDecoder(limits).decode(bomb));
		assertThat(exception.reason().id()).isEqualTo("emulator.ovf.preview.size");
		assertThat(exception).hasMessageContaining("1000");
	}

	private String refused(String text) {
		MalformedPreviewException exception = catchThrowableOfType(MalformedPreviewException.class,
				() -> this.decoder.decode(text));
		assertThat(exception).isNotNull();
		return exception.reason().id();
	}

	private static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
			stream.write(content);
		}
		return packed.toByteArray();
	}

	@Test
	void decodeWhenBlankThenEmpty() {
		assertThat(new PreviewDescriptorDecoder(OvfLimits.defaults()).decode("")).isEmpty();
	}

}
