package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;

import io.github.ovfemulator.web.TransferredFile;

/**
 * A file that can be downloaded. Its bytes do not change.
 */
public interface DownloadTarget {

	/**
	 * The file that is downloaded.
	 * @return the file, as fault rules and the journal see it
	 */
	TransferredFile subject();

	/**
	 * The size of the file.
	 * @return the number of bytes
	 */
	long size();

	/**
	 * The entity tag of the file.
	 * @return a strong entity tag, with its quotation marks
	 */
	String entityTag();

	/**
	 * Opens the file.
	 * @param position the number of bytes to skip
	 * @return the bytes from there, which the caller closes
	 * @throws IOException when they cannot be read
	 * @throws io.github.ovfemulator.vapi.type.VapiException when they may not be read now
	 */
	InputStream open(long position) throws IOException;

}
