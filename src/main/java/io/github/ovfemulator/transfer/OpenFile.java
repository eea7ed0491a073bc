package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.TransferFault;
import org.jspecify.annotations.Nullable;

/**
 * A file that the emulator reads, at its beginning.
 *
 * @param length the length in bytes, if it is known
 * @param body the bytes
 * @param watch is notified of the reads
 */
public record OpenFile(OptionalLong length, InputStream body, FileWatch watch) implements AutoCloseable {

	/**
	 * Creates a file without notifications.
	 */
	public OpenFile(OptionalLong length, InputStream body) {
		this(length, body, FileWatch.NONE);
	}

	/**
	 * Returns the same file with another stream over its bytes.
	 */
	public OpenFile through(InputStream through) {
		return new OpenFile(this.length, through, this.watch);
	}

	/**
	 * Notifies that a fault rule applies.
	 * @param fault the fault, or {@code null}
	 */
	public void disturb(@Nullable TransferFault fault) {
		if (fault != null) {
			this.watch.disturb(fault.rule());
		}
	}

	/**
	 * Notifies that no more of the file is read.
	 */
	public void giveUp() {
		this.watch.giveUp();
	}

	@Override
	public void close() throws IOException {
		this.body.close();
	}

}
