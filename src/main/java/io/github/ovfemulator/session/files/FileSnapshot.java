package io.github.ovfemulator.session.files;

import java.util.Map;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a file of a session.
 *
 * @param name the name
 * @param type the type
 * @param token the token in the upload URL, or {@code null} if there is none
 * @param external whether the URL looks like one of another service
 * @param received the received file, or {@code null} if it is not complete
 */
public record FileSnapshot(String name, FileType type, @Nullable String token, boolean external,
		@Nullable Received received) {

	/**
	 * A snapshot of a received file.
	 *
	 * @param size the size in bytes
	 * @param digests the digests by their names in the Java Cryptography Architecture
	 * @param content the bytes; {@code null} if they are not kept, or were left out since
	 * they may hold secrets
	 */
	@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor
												// changed
	public record Received(long size, Map<String, String> digests, byte @Nullable [] content) {

	}

}
