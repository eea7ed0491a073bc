package io.github.ovfemulator.session.files;

import java.util.Map;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import org.jspecify.annotations.Nullable;

/**
 * A file of a session as it is written down.
 *
 * @param name its name
 * @param type its type
 * @param token the secret in its upload URL, of those that have one
 * @param external whether that URL looks like one of another service
 * @param received what has arrived, once it is complete
 */
public record FileSnapshot(String name, FileType type, @Nullable SavedSecret token, boolean external,
		@Nullable Received received) {

	/**
	 * A file that has arrived.
	 *
	 * @param size its size in bytes
	 * @param digests its digests, by their names in the Java Cryptography Architecture
	 * @param content its bytes, of those files of which they are kept
	 * @param secretContent its bytes instead, where a password may stand in them
	 */
	@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor
												// changed
	public record Received(long size, Map<String, String> digests, byte @Nullable [] content,
			@Nullable SavedSecret secretContent) {

		/**
		 * Its bytes, of those files of which they are kept.
		 * @return the bytes, or {@code null}
		 * @throws BadStateException when they are lost, or given twice
		 */
		public byte @Nullable [] bytes() {
			if (this.secretContent == null) {
				return this.content;
			}
			BadStateException.require(this.content == null, "/secret_content", "The content is given already.");
			return this.secretContent.bytes("/secret_content");
		}

	}

}
