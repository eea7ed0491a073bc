package io.github.ovfemulator.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses bodies with gzip, up to a number of bytes for all of them.
 */
final class BoundedInflater {

	private int left;

	/**
	 * Creates an inflater.
	 * @param limit the maximum number of decompressed bytes
	 */
	BoundedInflater(int limit) {
		this.left = limit;
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
		try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
			byte[] inflated = stream.readNBytes(this.left);
			if (inflated.length == this.left && stream.read() >= 0) {
				throw new UnusableEntryException(
						"The decompressed bodies are larger than emulator.recordings.max-size allows.");
			}
			this.left -= inflated.length;
			return inflated;
		}
		catch (IOException ex) {
			throw new UnusableEntryException("A body is not valid gzip.");
		}
	}

}
