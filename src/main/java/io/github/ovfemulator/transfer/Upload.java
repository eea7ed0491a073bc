package io.github.ovfemulator.transfer;

import java.util.Set;

import io.github.ovfemulator.vapi.type.VapiException;

/**
 * A running upload of one file. Its methods are called by the thread that moves the
 * bytes.
 */
public interface Upload extends UploadHandler {

	/**
	 * The limit of an upload whose bytes are not kept.
	 */
	long NOT_KEPT = -1;

	/**
	 * Returns the digest algorithms by their names in the Java Cryptography Architecture,
	 * such as {@code SHA-256}.
	 */
	Set<String> digests();

	/**
	 * Returns the maximum number of bytes to keep, or {@link #NOT_KEPT}.
	 */
	long keepLimit();

	/**
	 * Counts received bytes.
	 * @throws VapiException if the upload is no longer wanted
	 */
	void received(int count);

	/**
	 * Completes the upload.
	 * @throws VapiException if the upload is no longer wanted
	 */
	void complete(ReceivedFile file);

	/**
	 * Ends the upload because it exceeds its limit.
	 * @return the error for the client
	 */
	VapiException exceedLimit();

}
