package io.github.ovfemulator.transfer;

import java.util.OptionalLong;

import io.github.ovfemulator.web.TransferredFile;

/**
 * The target of an upload URL.
 */
public interface UploadTarget {

	/**
	 * Returns the uploaded file.
	 */
	TransferredFile subject();

	/**
	 * Starts an upload.
	 * @param contentLength the length of the body in bytes, if the client states it
	 * @throws io.github.ovfemulator.vapi.type.VapiException if no upload can start now;
	 * then nothing has changed
	 */
	UploadHandler begin(OptionalLong contentLength);

}
