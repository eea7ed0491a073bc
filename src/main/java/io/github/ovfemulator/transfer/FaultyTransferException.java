package io.github.ovfemulator.transfer;

import java.io.IOException;

import io.github.ovfemulator.simulation.faults.TransferFault;

/**
 * An injected fault has ended a transfer.
 */
public final class FaultyTransferException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient TransferFault fault;

	FaultyTransferException(TransferFault fault) {
		super("the rule " + fault.rule() + " of the emulator " + (fault.refused() ? "refused" : "cut") + " it");
		this.fault = fault;
	}

	public TransferFault fault() {
		return this.fault;
	}

}
