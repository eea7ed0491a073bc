package io.github.ovfemulator.ovf.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Unpacks what is compressed with gzip. A file may consist of several members, which are
 * read one after the other; what follows the last one is ignored.
 */
final class Gunzip {

	/** How many members a file may have; programs that split by size write far fewer. */
	static final int MAX_MEMBERS = 1000;

	private static final int MAGIC = 2;

	private Gunzip() {
	}

	/**
	 * Unpacks a file.
	 * @param packed its bytes
	 * @param limit how many bytes are unpacked at most
	 * @return the unpacked bytes, cut at the limit
	 * @throws IOException when the file is broken or has too many members
	 */
	static byte[] unpack(byte[] packed, int limit) throws IOException {
		ByteArrayInputStream source = new ByteArrayInputStream(packed);
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		int members = 0;
		do {
			if (++members > MAX_MEMBERS) {
				throw new IOException("it has more than " + MAX_MEMBERS + " members");
			}
			// stops at the end of a member, and leaves the source there
			try (InputStream member = GzipCompressorInputStream.builder().setInputStream(source).get()) {
				content.writeBytes(member.readNBytes(limit - content.size()));
			}
		}
		while (content.size() < limit && isAtMember(source));
		return content.toByteArray();
	}

	private static boolean isAtMember(ByteArrayInputStream source) throws IOException {
		source.mark(MAGIC);
		byte[] magic = source.readNBytes(MAGIC);
		source.reset();
		return isPacked(magic);
	}

	/**
	 * Whether bytes begin as gzip does.
	 * @param bytes the bytes
	 * @return whether they do
	 */
	static boolean isPacked(byte[] bytes) {
		return bytes.length >= MAGIC && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
	}

}
