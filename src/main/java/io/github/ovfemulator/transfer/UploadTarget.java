package io.github.ovfemulator.transfer;

import java.util.OptionalLong;

import io.github.ovfemulator.web.TransferredFile;

/**
 * Something that can be uploaded to.
 */
public interface UploadTarget {

	/**
	 * What is uploaded.
	 * @return the file
	 */
	TransferredFile subject();

	/**
	 * Begins an upload.
	 * @param contentLength the length of the body in bytes, if the client tells it
	 * @return what takes the body in, which is to be closed whatever comes of it
	 * @throws io.github.ovfemulator.vapi.type.VapiException when none may begin now; then
	 * nothing has changed
	 */
	UploadHandler begin(OptionalLong contentLength);

}
