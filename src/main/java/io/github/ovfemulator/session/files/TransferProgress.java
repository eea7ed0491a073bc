package io.github.ovfemulator.session.files;

import java.util.OptionalLong;

/**
 * The progress of a running transfer.
 */
public interface TransferProgress {

	/**
	 * Returns the length of the body in bytes, if it is known.
	 */
	OptionalLong contentLength();

	/**
	 * Returns the number of bytes received so far.
	 */
	long transferred();

}
