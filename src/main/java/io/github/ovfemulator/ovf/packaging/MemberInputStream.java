package io.github.ovfemulator.ovf.packaging;

import java.io.EOFException;
import java.io.IOException;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * The bytes of one member. A truncated archive causes an {@link EOFException}, so that it
 * differs from failures of the source.
 */
final class MemberInputStream extends ProxyInputStream {

	private static final String TRUNCATED = "Truncated TAR archive";

	MemberInputStream(TarArchiveInputStream tar) {
		super(tar);
	}

	@Override
	protected void handleIOException(IOException ex) throws IOException {
		throw asTruncation(ex);
	}

	/** Keeps the archive open for the following members. */
	@Override
	public void close() {
		// the caller of OvaReader closes the archive
	}

	/** Whether an exception indicates a truncated archive. */
	static boolean isTruncation(IOException ex) {
		return ex instanceof EOFException || TRUNCATED.equals(ex.getMessage());
	}

	/** Converts an exception for a truncated archive to an {@link EOFException}. */
	static IOException asTruncation(IOException ex) {
		return isTruncation(ex) ? new EOFException("The archive ends in the middle of a member") : ex;
	}

}
