package io.github.ovfemulator.ovf.ova;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The bytes of one member. That the archive ends in the middle of it is an
 * {@link EOFException}, which its source cannot be told from otherwise.
 */
final class MemberStream extends InputStream {

	private static final String TRUNCATED = "Truncated TAR archive";

	private final TarArchiveInputStream tar;

	MemberStream(TarArchiveInputStream tar) {
		this.tar = tar;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		try {
			return this.tar.read(buffer, offset, length);
		}
		catch (IOException ex) {
			throw early(ex);
		}
	}

	/** Whether this says that the archive ends too early. */
	static boolean isEarly(IOException ex) {
		return ex instanceof EOFException || TRUNCATED.equals(ex.getMessage());
	}

	/** Tells an archive that ends too early from other failures. */
	static IOException early(IOException ex) {
		return isEarly(ex) ? new EOFException("The archive ends in the middle of a member") : ex;
	}

}
