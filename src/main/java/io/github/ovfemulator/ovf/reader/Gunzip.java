package io.github.ovfemulator.ovf.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Decompresses gzip files, including files with several members. Bytes after the last
 * member are ignored.
 */
final class Gunzip {

	/** The maximum number of members, far above the number in real files. */
	static final int MAX_MEMBERS = 1000;

	private static final int MAGIC = 2;

	private Gunzip() {
	}

	/**
	 * Decompresses a file.
	 * @param compressed the compressed bytes
	 * @param limit the maximum number of decompressed bytes
	 * @return the decompressed bytes, truncated at the limit
	 * @throws IOException if the file is malformed or has too many members
	 */
	static byte[] decompress(byte[] compressed, int limit) throws IOException {
		ByteArrayInputStream source = new ByteArrayInputStream(compressed);
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		int members = 0;
		do {
			if (++members > MAX_MEMBERS) {
				throw new IOException("more than " + MAX_MEMBERS + " members");
			}
			// reads up to the end of a member
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
		return isCompressed(magic);
	}

	/**
	 * Whether bytes start with the magic number of gzip.
	 * @param bytes the bytes
	 * @return whether they do
	 */
	static boolean isCompressed(byte[] bytes) {
		return bytes.length >= MAGIC && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
	}

}
