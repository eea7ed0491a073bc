package io.github.ovfemulator.contentlibrary.storage;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the bytes that one or more files have.
 *
 * @param sha256 the SHA-256 digest in lower-case hexadecimal
 * @param size the number of bytes
 * @param digests the digests that clients see, by their names in the Java Cryptography
 * Architecture
 * @param bytes the bytes, or {@code null} if they are left out
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record ContentSnapshot(String sha256, long size, Map<String, String> digests, byte @Nullable [] bytes) {

}
