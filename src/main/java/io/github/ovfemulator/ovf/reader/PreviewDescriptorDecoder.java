package io.github.ovfemulator.ovf.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Decodes the input of {@code preview}: plain XML, or XML that is compressed with gzip
 * and then encoded in base64, in this order.
 * <p>
 * Immutable. Decompression stops at the size limit.
 */
public final class PreviewDescriptorDecoder {

	private static final int DECLARATION = 256;

	private static final Pattern ENCODING = Pattern
		.compile("\\A\\x{FEFF}?<\\?xml[^>]*?(\\sencoding\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'))");

	private final int maxSize;

	/**
	 * Creates a decoder.
	 * @param limits the limits with the maximum size of a descriptor
	 */
	public PreviewDescriptorDecoder(OvfLimits limits) {
		this.maxSize = limits.maxSize();
	}

	/**
	 * Decodes a text.
	 * @param text the descriptor, plain or compressed
	 * @return the bytes of the descriptor, not validated
	 * @throws MalformedPreviewException if the text is in neither form or exceeds the
	 * maximum size
	 */
	public byte[] decode(String text) {
		// Compression and base64 never double the size, even of incompressible text.
		if (text.length() > 2L * this.maxSize) {
			throw tooLarge();
		}
		// '<' occurs in every descriptor and never in base64. A blank text causes the
		// same error as in a session.
		return (text.isBlank() || text.indexOf('<') >= 0) ? plain(text) : decompress(decodeBase64(text));
	}

	private byte[] plain(String text) {
		if (text.length() > this.maxSize) {
			throw tooLarge();
		}
		String head = text.substring(0, Math.min(DECLARATION, text.length()));
		Matcher encoding = ENCODING.matcher(head);
		if (encoding.find()) {
			// The text is already decoded, so the declared encoding no longer applies.
			// Blanks preserve all positions.
			return (text.substring(0, encoding.start(1)) + " ".repeat(encoding.end(1) - encoding.start(1))
					+ text.substring(encoding.end(1)))
				.getBytes(StandardCharsets.UTF_8);
		}
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] decodeBase64(String text) {
		try {
			return Base64.getDecoder().decode(Characters.replace(text, Characters::isSpace, ""));
		}
		catch (IllegalArgumentException ex) {
			throw malformed("emulator.ovf.preview.encoding",
					"The descriptor is neither XML nor gzip-compressed XML encoded in base64: %s.", reason(ex));
		}
	}

	private byte[] decompress(byte[] compressed) {
		if (!Gunzip.isCompressed(compressed)) {
			throw malformed("emulator.ovf.preview.order",
					"The base64-encoded descriptor is not compressed with gzip; compress it before encoding.");
		}
		try {
			byte[] content = Gunzip.decompress(compressed, this.maxSize + 1);
			if (content.length > this.maxSize) {
				throw tooLarge();
			}
			return content;
		}
		catch (IOException ex) {
			throw malformed("emulator.ovf.preview.compression", "The compressed descriptor is malformed: %s.",
					reason(ex));
		}
	}

	private static String reason(Exception ex) {
		String message = ex.getMessage();
		return (message != null) ? message : "unexpected end of file";
	}

	private MalformedPreviewException tooLarge() {
		return malformed("emulator.ovf.preview.size", "The descriptor has more than %s bytes.", this.maxSize);
	}

	private static MalformedPreviewException malformed(String id, String pattern, Object... args) {
		return new MalformedPreviewException(LocalizableMessage.of(id, pattern, args));
	}

}
