package io.github.ovfemulator.transfer;

import java.util.Set;

/**
 * An upload that is going on. Its methods are called by the one thread that moves the
 * bytes.
 */
public interface Upload {

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

	/** Says that the content is not kept, and so not limited. */
	long NOT_KEPT = -1;

	/**
	 * Tells that bytes have arrived.
	 * @param count how many
	 * @throws io.github.ovfemulator.vapi.std.VapiException when the upload is no longer
	 * wanted
	 */
	void received(int count);

	/**
	 * Ends the upload: the body ended where it should.
	 * @param file what has arrived
	 * @throws io.github.ovfemulator.vapi.std.VapiException when the upload is no longer
	 * wanted
	 */
	void complete(ReceivedFile file);

	/** Ends the upload: the body broke off, and what came of it counts for nothing. */
	void abort();

	/**
	 * Ends the upload: there are more bytes than may be kept.
	 * @throws io.github.ovfemulator.vapi.std.VapiException always, for the client
	 */
	void exceedLimit();

}
