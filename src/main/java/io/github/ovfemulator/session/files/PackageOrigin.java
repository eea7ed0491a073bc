package io.github.ovfemulator.session.files;

import java.io.IOException;
import java.util.Optional;

import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;

/**
 * Where the server gets a package from by itself. What it opens is read by a thread that
 * may be interrupted, and then ends at once.
 */
public interface PackageOrigin {

	/**
	 * The name of the descriptor, or of the archive.
	 * @return a file name, which may be empty
	 */
	String name();

	/**
	 * Opens the descriptor, or the archive.
	 * @param subject what it is to the session that wants it
	 * @return the file
	 * @throws IOException when it cannot be read
	 */
	OpenFile open(TransferredFile subject) throws IOException;

	/**
	 * Opens a file that the descriptor refers to.
	 * @param reference the reference
	 * @param subject what it is to the session that wants it
	 * @return the file
	 * @throws IOException when it cannot be read
	 */
	OpenFile open(String reference, TransferredFile subject) throws IOException;

	/**
	 * Opens a file beside the descriptor that is named like it.
	 * @param extension the extension, with its dot
	 * @param subject what it is to the session that wants it
	 * @return the file, if there is one
	 * @throws IOException when there is one and it cannot be read
	 */
	Optional<OpenFile> openBeside(String extension, TransferredFile subject) throws IOException;

	/**
	 * Says why a file could not be read.
	 * @param failure what happened
	 * @return the reason, with where the file is
	 */
	LocalizableMessage describe(IOException failure);

}
