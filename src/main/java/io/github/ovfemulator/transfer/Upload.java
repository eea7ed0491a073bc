package io.github.ovfemulator.transfer;

import java.util.Set;

import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The upload of one file that is going on. Its methods are called by the one thread that
 * moves the bytes.
 */
public interface Upload extends UploadHandler {

	/** Says that the content is not kept, and so not limited. */
	long NOT_KEPT = -1;

	/**
	 * The digests to take.
	 * @return their names in the Java Cryptography Architecture, such as {@code SHA-256}
	 */
	Set<String> digests();

	/**
	 * How many bytes may be kept.
	 * @return the limit in bytes, or {@link #NOT_KEPT} when the bytes are only counted
	 * and digested, however many there are
	 */
	long keepLimit();

	/**
	 * Tells that bytes have arrived.
	 * @param count how many
	 * @throws VapiException when the upload is no longer wanted
	 */
	void received(int count);

	/**
	 * Takes the file in: the body ended where it should.
	 * @param file what has arrived
	 * @throws VapiException when the upload is no longer wanted
	 */
	void complete(ReceivedFile file);

	/**
	 * Tells that there are, or will be, more bytes than may be kept.
	 * @return what to tell the client
	 */
	VapiException exceedLimit();

}
