package io.github.ovfemulator.vapi.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import tools.jackson.core.JsonGenerator;

/**
 * The bytes of a message, in pieces. Cached pieces are shared by messages without copies.
 */
public final class MessageBody {

	private final List<byte[]> pieces;

	private final int length;

	private MessageBody(List<byte[]> pieces) {
		this.pieces = pieces;
		int length = 0;
		for (byte[] piece : pieces) {
			length += piece.length;
		}
		this.length = length;
	}

	/**
	 * Creates a body of one piece.
	 * @param bytes the bytes, which must not be modified later
	 * @return the body
	 */
	public static MessageBody of(byte[] bytes) {
		return new MessageBody(List.of(bytes));
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
		Pieces pieces = new Pieces(maxSize);
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(pieces)) {
			writer.accept(json);
		}
		return new MessageBody(pieces.end());
	}

	/**
	 * Writes an encoded value.
	 * @param json the target, a generator of a body
	 * @param value the value, in UTF-8
	 */
	public static void write(JsonGenerator json, byte[] value) {
		json.writeRawValue("");
		json.flush();
		if (!(json.streamWriteOutputTarget() instanceof Pieces pieces)) {
			throw new IllegalArgumentException("The generator does not write a content");
		}
		pieces.add(value);
	}

	/**
	 * Returns the length.
	 * @return the number of bytes
	 */
	public int length() {
		return this.length;
	}

	/**
	 * Returns all bytes.
	 * @return the bytes, which must not be modified
	 */
	public byte[] bytes() {
		if (this.pieces.size() == 1) {
			return this.pieces.get(0);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(this.length);
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
		return "WireContent[" + this.length + "]";
	}

	/**
	 * The output of a generator.
	 */
	private static final class Pieces extends OutputStream {

		private final List<byte[]> pieces = new ArrayList<>(3);

		private final ByteArrayOutputStream last = new ByteArrayOutputStream(128);

		private final int maxSize;

		private long size;

		Pieces(int maxSize) {
			this.maxSize = maxSize;
		}

		@Override
		public void write(int value) {
			grow(1);
			this.last.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int count) {
			grow(count);
			this.last.write(bytes, offset, count);
		}

		private void grow(int count) {
			this.size += count;
			if (this.size > this.maxSize) {
				throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
						LocalizableMessage.of("emulator.vapi.response.too_large",
								"The response is larger than the %s bytes that emulator.response.max-size allows.",
								this.maxSize));
			}
		}

		private void add(byte[] piece) {
			grow(piece.length);
			end();
			this.pieces.add(piece);
		}

		private List<byte[]> end() {
			this.pieces.add(this.last.toByteArray());
			this.last.reset();
			return this.pieces;
		}

	}

}
