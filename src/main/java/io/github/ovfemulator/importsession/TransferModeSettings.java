package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * Who moves the disks of an OVF that a client pushes. No source says when a vCenter
 * leaves them to others, so a setting does.
 */
public final class TransferModeSettings implements Resettable {

	private volatile FileTransferMode mode = FileTransferMode.SERVER_TRANSFER_MODE;

	/**
	 * Who moves them.
	 * @return the mode of the sessions that are instantiated now
	 */
	public FileTransferMode mode() {
		return this.mode;
	}

	/**
	 * Changes the mode for the sessions that are instantiated from now on.
	 * @param mode the new mode
	 */
	public void changeMode(FileTransferMode mode) {
		this.mode = mode;
	}

	@Override
	public void reset() {
		this.mode = FileTransferMode.SERVER_TRANSFER_MODE;
	}

}
