package io.github.ovfemulator.contentlibrary;

/**
 * Is notified of the transfers of an update session.
 */
interface TransferListener {

	/** A transfer begins. */
	void beginTransfer();

	/** A transfer ends. */
	void endTransfer();

	/**
	 * No file is being fetched any more. Called without a lock.
	 */
	void fetched();

}
