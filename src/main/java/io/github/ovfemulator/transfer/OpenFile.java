package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.TransferFault;
import org.jspecify.annotations.Nullable;

/**
 * A file that the emulator reads by itself, at its beginning.
 *
 * @param length its length in bytes, if it is known
 * @param body its bytes
 * @param watch watches how it is read
 */
public record OpenFile(OptionalLong length, InputStream body, FileWatch watch) implements AutoCloseable {

	/**
	 * Makes a file that nobody watches.
	 * @param length its length in bytes, if it is known
	 * @param body its bytes
	 */
	public OpenFile(OptionalLong length, InputStream body) {
		this(length, body, FileWatch.NONE);
	}

	/**
	 * The same file, read through something.
	 * @param through reads its bytes
	 * @return the file
	 */
	public OpenFile through(InputStream through) {
		return new OpenFile(this.length, through, this.watch);
	}

	/**
	 * Tells that a fault rule disturbs what is made of it.
	 * @param fault what disturbs it, {@code null} where nothing does
	 */
	public void disturb(@Nullable TransferFault fault) {
		if (fault != null) {
			this.watch.disturb(fault.rule());
		}
	}

	/** Tells that no more of it will be read, whoever is reading it. */
	public void giveUp() {
		this.watch.giveUp();
	}

	/** Reads no more of it. */
	@Override
	public void close() throws IOException {
		this.body.close();
	}

}
