package io.github.ovfemulator.session;

import java.time.Instant;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The session that a package is taken in for. Its methods are called under the lock,
 * except those that make errors.
 */
public interface SessionOwner {

	/**
	 * Which session it is.
	 * @return its id
	 */
	SessionId id();

	/**
	 * The scope that it was created in.
	 * @return the scope, or {@code null}
	 */
	@Nullable String scope();

	/**
	 * Whether files may be uploaded now.
	 * @return whether the state takes uploads
	 */
	boolean takesUploads();

	/**
	 * Whether the session has any use for a file of the package.
	 * @param file a file that the descriptor refers to, or that the client announced
	 * @return whether it is to be uploaded
	 */
	boolean needs(SessionFile file);

	/**
	 * Goes on as far as what has arrived, and the pace, allow.
	 * @param now the time, or when that was due which makes it go on
	 */
	void advance(Instant now);

	/**
	 * Ends in error.
	 * @param error what is wrong with the package
	 */
	void fail(OvfError error);

	/**
	 * Ends in error because something broke that nobody foresaw.
	 * @param cause the failure
	 */
	void breakDown(Throwable cause);

	/** Ends for good. */
	void close();

	/** Lets everyone see what has changed. */
	void publish();

	/**
	 * Whether nobody has used it for too long.
	 * @param now the time
	 * @return whether it is to go
	 */
	boolean isExpired(Instant now);

	/**
	 * Makes the error of what the state does not allow.
	 * @param what what was asked for
	 * @return the error
	 */
	VapiException notAllowed(String what);

	/**
	 * Makes the error of a session that is gone.
	 * @return the error
	 */
	VapiException notFound();

}
