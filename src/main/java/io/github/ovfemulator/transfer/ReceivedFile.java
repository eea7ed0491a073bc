package io.github.ovfemulator.transfer;

import java.util.Map;

/**
 * A file that has arrived.
 *
 * @param size its size in bytes
 * @param digests its digests in lower-case hexadecimal, by their names in the Java
 * Cryptography Architecture
 * @param content its bytes where they were to be kept, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record ReceivedFile(long size, Map<String, String> digests, byte[] content) {

	/** Copies the digests. */
	public ReceivedFile {
		digests = Map.copyOf(digests);
	}

}
