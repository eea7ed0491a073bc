package io.github.ovfemulator.session.files;

import java.io.IOException;
import java.util.Optional;

import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;

/**
 * The origin that the server pulls a package from. Reads end at once when their thread is
 * interrupted.
 */
public interface PackageOrigin {

	/**
	 * Returns the file name of the descriptor or archive, which may be empty.
	 */
	String name();

	/**
	 * Opens the descriptor or archive.
	 * @param subject the file in the session
	 */
	OpenFile open(TransferredFile subject) throws IOException;

	/**
	 * Opens a file that the descriptor refers to.
	 * @param reference the reference
	 * @param subject the file in the session
	 */
	OpenFile open(String reference, TransferredFile subject) throws IOException;

	/**
	 * Opens a file beside the descriptor with the same base name.
	 * @param extension the extension with its dot
	 * @param subject the file in the session
	 * @return the file, or empty if it does not exist
	 */
	Optional<OpenFile> openBeside(String extension, TransferredFile subject) throws IOException;

	/**
	 * Returns the type of the error if a file cannot be read.
	 */
	default ErrorType errorType(IOException failure) {
		return ErrorType.RESOURCE_INACCESSIBLE;
	}

	/**
	 * Describes why a file cannot be read, and where it is.
	 */
	LocalizableMessage describe(IOException failure);

}
