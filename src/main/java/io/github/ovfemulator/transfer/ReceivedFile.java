package io.github.ovfemulator.transfer;

import java.util.Map;

/**
 * A received file.
 *
 * @param size the size in bytes
 * @param digests the digests in lower-case hexadecimal digits, by their names in the Java
 * Cryptography Architecture
 * @param content the bytes if they are kept, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record ReceivedFile(long size, Map<String, String> digests, byte[] content) {

	public ReceivedFile {
		digests = Map.copyOf(digests);
	}

}
