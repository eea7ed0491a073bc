package io.github.ovfemulator.contentlibrary;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An update or download session as the store sees it.
 */
interface TransferSession {

	/** The id. */
	String id();

	/** The item that it is for. */
	LibraryItemId item();

	/** The scope of the call that created it, or {@code null}. */
	@Nullable String scope();

	/** The user that created it, or {@code null}. */
	@Nullable String user();

	/** Whether it is in the state {@code ACTIVE}. */
	boolean isActive();

	/** Whether it has been without activity for too long. */
	boolean isExpired(Instant now);

	/** Ends it for good: transfers stop and its bytes are released. */
	void close();

}
