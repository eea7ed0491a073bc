package io.github.ovfemulator.session.files;

import java.util.OptionalLong;

/**
 * A file on its way: what its entry shows of the transfer that is going on.
 */
public interface TransferProgress {

	/**
	 * The length that the client, or the server behind a URL, told.
	 * @return the length in bytes, if it was told
	 */
	public OptionalLong contentLength();

	/**
	 * How much has arrived so far.
	 * @return the number of bytes
	 */
	public long transferred();

}
