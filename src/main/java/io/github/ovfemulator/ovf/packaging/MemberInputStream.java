package io.github.ovfemulator.ovf.packaging;

import java.io.EOFException;
import java.io.IOException;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * The bytes of one member. That the archive ends in the middle of it is an
 * {@link EOFException}, which its source cannot be told from otherwise.
 */
final class MemberInputStream extends ProxyInputStream {

	private static final String TRUNCATED = "Truncated TAR archive";

	MemberInputStream(TarArchiveInputStream tar) {
		super(tar);
	}

	@Override
	protected void handleIOException(IOException ex) throws IOException {
		throw early(ex);
	}

	/** The archive goes on behind its member. */
	@Override
	public void close() {
		// the caller of the reader closes the archive
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
