package io.github.ovfemulator.vapi.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import tools.jackson.core.JsonGenerator;

/**
 * The bytes of a message, in pieces. Cached pieces are shared by messages without copies.
 *
 * @param pieces the bytes in order, which must not be modified
 */
public record MessageBody(List<byte[]> pieces) {

	/**
	 * Creates a body.
	 * @param pieces the bytes in order, which must not be modified later
	 * @return the body
	 */
	public static MessageBody of(byte[]... pieces) {
		return new MessageBody(List.of(pieces));
	}

	/**
	 * Creates a JSON body.
	 * @param writer writes the JSON
	 * @return the body
	 */
	public static MessageBody json(Consumer<JsonGenerator> writer) {
		return json(writer, Integer.MAX_VALUE);
	}

	/**
	 * Creates a JSON body of a limited size.
	 * @param writer writes the JSON
	 * @param maxSize the maximum size in bytes
	 * @return the body
	 * @throws VapiException {@code unable_to_allocate_resource} if it is larger
	 */
	public static MessageBody json(Consumer<JsonGenerator> writer, int maxSize) {
		LimitedOutput output = new LimitedOutput(maxSize);
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(output)) {
			writer.accept(json);
		}
		return of(output.bytes.toByteArray());
	}

	/**
	 * Returns the length.
	 * @return the number of bytes
	 */
	public int length() {
		int length = 0;
		for (byte[] piece : this.pieces) {
			length += piece.length;
		}
		return length;
	}

	/**
	 * Returns all bytes.
	 * @return the bytes, which must not be modified
	 */
	public byte[] bytes() {
		if (this.pieces.size() == 1) {
			return this.pieces.get(0);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(length());
		this.pieces.forEach(bytes::writeBytes);
		return bytes.toByteArray();
	}

	/**
	 * Writes the beginning of the body.
	 * @param output the target
	 * @param count the number of bytes
	 * @throws IOException when they cannot be written
	 */
	public void send(OutputStream output, int count) throws IOException {
		int left = count;
		for (byte[] piece : this.pieces) {
			int sent = Math.min(piece.length, left);
			output.write(piece, 0, sent);
			left -= sent;
		}
	}

	@Override
	public String toString() {
		return "MessageBody[" + length() + "]";
	}

	/**
	 * The output of a generator.
	 */
	private static final class LimitedOutput extends OutputStream {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

		private final int maxSize;

		LimitedOutput(int maxSize) {
			this.maxSize = maxSize;
		}

		@Override
		public void write(int value) {
			requireRoom(1);
			this.bytes.write(value);
		}

		@Override
		public void write(byte[] written, int offset, int count) {
			requireRoom(count);
			this.bytes.write(written, offset, count);
		}

		private void requireRoom(int more) {
			if ((long) this.bytes.size() + more > this.maxSize) {
				throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
						LocalizableMessage.of("emulator.vapi.response.too_large",
								"The response is larger than the %s bytes that emulator.response.max-size allows.",
								this.maxSize));
			}
		}

	}

}
