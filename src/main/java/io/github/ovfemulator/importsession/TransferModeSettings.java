package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * The service that transfers the disks of an OVF that a client pushes. No source states
 * when a vCenter uses an external service, so this is a setting.
 */
public final class TransferModeSettings implements Resettable {

	private volatile FileTransferMode mode = FileTransferMode.SERVER_TRANSFER_MODE;

	/**
	 * Returns the mode of sessions that are instantiated now.
	 */
	public FileTransferMode mode() {
		return this.mode;
	}

	/**
	 * Changes the mode of sessions that are instantiated from now on.
	 */
	public void changeMode(FileTransferMode mode) {
		this.mode = mode;
	}

	@Override
	public void reset() {
		this.mode = FileTransferMode.SERVER_TRANSFER_MODE;
	}

}
