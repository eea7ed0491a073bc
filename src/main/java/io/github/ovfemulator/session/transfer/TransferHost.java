package io.github.ovfemulator.session.transfer;

import java.util.function.Supplier;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The session of a transfer, as the transfer sees it. No lock is held while bytes move.
 */
public interface TransferHost {

	/**
	 * Identifies a file of the session in the journal and to fault rules.
	 */
	TransferredFile subject(String file);

	/**
	 * Returns whether the session accepts files now. Takes no lock unless a phase of the
	 * session is due.
	 * @return {@code false} also for a closed or expired session
	 */
	boolean acceptsFiles();

	/**
	 * Changes the session under its lock.
	 * @param <T> the result of the change
	 * @throws VapiException {@code not_found} if the session is closed or expired
	 */
	<T extends @Nullable Object> T change(Supplier<T> change);

	/**
	 * Continues with the next phases as far as the received files and the pace allow.
	 * Called within a change.
	 */
	void advance();

	/**
	 * Fails the session because of the package. Ignored unless it accepts files.
	 */
	void fail(OvfError error);

	/**
	 * Fails the session because of an unexpected failure of the server, which is logged.
	 * Ignored if the session is finished.
	 */
	void fail(Throwable failure);

	/**
	 * Creates the error of an operation that the session refuses now.
	 */
	VapiException refusal(String operation);

}
