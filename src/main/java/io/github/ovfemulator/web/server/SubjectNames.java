package io.github.ovfemulator.web.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;

import io.github.ovfemulator.web.HostName;

/**
 * Encodes the subject alternative names of a certificate
 * (<a href="https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6">RFC 5280, section
 * 4.2.1.6</a>). keytool takes an encoded extension as it is; of the names that it encodes
 * itself, it refuses those with an underscore, which containers may have.
 */
final class SubjectNames {

	/** The object identifier of the extension. */
	static final String OID = "2.5.29.17";

	private static final int SEQUENCE = 0x30;

	private static final int DNS_NAME = 0x82;

	private static final int IP_ADDRESS = 0x87;

	/** The maximum length that is encoded as it is. */
	private static final int MAX_SHORT = 0x7F;

	private static final int MAX_BYTE = 0xFF;

	private static final int LENGTH_OF_ONE_BYTE = 0x81;

	private static final int LENGTH_OF_TWO_BYTES = 0x82;

	private SubjectNames() {
	}

	/**
	 * Encodes names.
	 * @param names host names and IP addresses
	 * @return the DER form of the extension, in hexadecimal
	 */
	static String hex(Collection<String> names) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (String name : names) {
			byte[] address = HostName.of(name).bytes();
			write(all, (address != null) ? IP_ADDRESS : DNS_NAME,
					(address != null) ? address : name.getBytes(StandardCharsets.US_ASCII));
		}
		ByteArrayOutputStream sequence = new ByteArrayOutputStream();
		write(sequence, SEQUENCE, all.toByteArray());
		return HexFormat.of().formatHex(sequence.toByteArray());
	}

	private static void write(ByteArrayOutputStream out, int tag, byte[] content) {
		out.write(tag);
		// clients refuse lengths with leading zeros
		if (content.length > MAX_BYTE) {
			out.write(LENGTH_OF_TWO_BYTES);
			out.write(content.length >> Byte.SIZE);
		}
		else if (content.length > MAX_SHORT) {
			out.write(LENGTH_OF_ONE_BYTE);
		}
		out.write(content.length);
		out.writeBytes(content);
	}

}
