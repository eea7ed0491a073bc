package io.github.ovfemulator.transfer;

import java.util.Map;

/**
 * A received file.
 *
 * @param size the size in bytes
 * @param digests the digests in lower-case hexadecimal digits, by their names in the Java
 * Cryptography Architecture
 * @param content the bytes if they are kept, else none
 */
public record ReceivedFile(long size, Map<String, String> digests, KeptContent content) {

	public ReceivedFile {
		digests = Map.copyOf(digests);
	}

	/**
	 * Returns the same file with compressed content.
	 */
	public ReceivedFile compressed() {
		KeptContent compressed = this.content.compressed();
		return compressed.equals(this.content) ? this : new ReceivedFile(this.size, this.digests, compressed);
	}

}
