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
 * Turns the text that {@code preview} is given into a descriptor's bytes: either the XML
 * itself, or the XML compressed with gzip and then, only in this order, encoded in
 * base64.
 * <p>
 * Immutable. Never unpacks more than the limit, however little it was packed into.
 */
public final class PreviewDescriptorDecoder {

	private static final int DECLARATION = 256;

	private static final Pattern ENCODING = Pattern
		.compile("\\A\\x{FEFF}?<\\?xml[^>]*?(\\sencoding\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'))");

	private final int maxSize;

	/**
	 * Makes a decoder.
	 * @param limits how large a descriptor may be
	 */
	public PreviewDescriptorDecoder(OvfLimits limits) {
		this.maxSize = limits.maxSize();
	}

	/**
	 * Decodes a text.
	 * @param text the descriptor, plain or packed
	 * @return the bytes of the descriptor, whatever they are
	 * @throws MalformedPreviewException where it is neither, or larger than the limit
	 */
	public byte[] decode(String text) {
		// Not even incompressible text grows that much when it is packed.
		if (text.length() > 2L * this.maxSize) {
			throw tooLarge();
		}
		// No base64 has this sign, and no descriptor can do without; what is blank is
		// told as
		// in a session.
		return (text.isBlank() || text.indexOf('<') >= 0) ? plain(text) : unpack(decodeBase64(text));
	}

	private byte[] plain(String text) {
		if (text.length() > this.maxSize) {
			throw tooLarge();
		}
		String head = text.substring(0, Math.min(DECLARATION, text.length()));
		Matcher encoding = ENCODING.matcher(head);
		if (encoding.find()) {
			// The text has been decoded before it came here, so what it says of its own
			// encoding is no longer true. Blanks keep all positions.
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

	private byte[] unpack(byte[] packed) {
		if (!Gunzip.isPacked(packed)) {
			throw malformed("emulator.ovf.preview.order",
					"What is encoded in base64 is not compressed with gzip: compress first, encode second.");
		}
		try {
			byte[] content = Gunzip.unpack(packed, this.maxSize + 1);
			if (content.length > this.maxSize) {
				throw tooLarge();
			}
			return content;
		}
		catch (IOException ex) {
			throw malformed("emulator.ovf.preview.compression", "The compressed descriptor is broken: %s.", reason(ex));
		}
	}

	private static String reason(Exception ex) {
		String message = ex.getMessage();
		return (message != null) ? message : "it ends too early";
	}

	private MalformedPreviewException tooLarge() {
		return malformed("emulator.ovf.preview.size", "The descriptor has more than %s bytes.", this.maxSize);
	}

	private static MalformedPreviewException malformed(String id, String pattern, Object... args) {
		return new MalformedPreviewException(LocalizableMessage.of(id, pattern, args));
	}

}
