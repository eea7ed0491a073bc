package io.github.ovfemulator.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses bodies with gzip, up to a number of bytes for all of them. Refused bodies
 * do not take room from others, and are limited by themselves: an archive can have many
 * that decompress to any size.
 */
final class BoundedInflater {

	/** How often the maximum is decompressed, refused bodies included. */
	private static final int MAX_WORK = 4;

	private static final int BLOCK = 16 * 1024;

	private int left;

	private long work;

	/**
	 * Creates an inflater.
	 * @param limit the maximum number of decompressed bytes
	 */
	BoundedInflater(int limit) {
		this.left = limit;
		this.work = (long) MAX_WORK * limit;
	}

	/** Returns whether a body begins like a gzip file. */
	static boolean isCompressed(byte[] body) {
		return body.length > 2 && body[0] == (byte) 0x1F && body[1] == (byte) 0x8B;
	}

	/**
	 * Decompresses a body.
	 * @throws UnusableEntryException if it is broken, or larger than what is left
	 */
	byte[] inflate(byte[] body) throws UnusableEntryException {
		ByteArrayOutputStream inflated = new ByteArrayOutputStream(Math.min(body.length, this.left));
		byte[] block = new byte[BLOCK];
		try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
			for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
				this.work -= read;
				if (read > this.left - inflated.size() || this.work < 0) {
					throw new UnusableEntryException(
							"The decompressed bodies are larger than emulator.recordings.max-size allows.");
				}
				inflated.write(block, 0, read);
			}
		}
		catch (IOException ex) {
			throw new UnusableEntryException("A body is not valid gzip.");
		}
		this.left -= inflated.size();
		return inflated.toByteArray();
	}

}
