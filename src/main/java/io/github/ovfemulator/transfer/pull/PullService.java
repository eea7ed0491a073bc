package io.github.ovfemulator.transfer.pull;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.net.SocketException;
import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.PullFault;
import io.github.ovfemulator.simulation.faults.PullFaults;
import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.web.ConnectionEnd;
import io.github.ovfemulator.web.PullListener;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Pulls files, injects faults and notifies the listeners.
 */
public final class PullService {

	private static final int OK = 200;

	private final PullFaults faults;

	private final List<PullListener> listeners;

	PullService(PullFaults faults, List<PullListener> listeners) {
		this.faults = faults;
		this.listeners = List.copyOf(listeners);
	}

	/**
	 * Opens a file.
	 * @param subject the file for the listeners
	 * @throws PullException if the file cannot be pulled
	 */
	public PulledFile open(Puller puller, PullUrl url, TransferredFile subject) throws PullException {
		long started = System.nanoTime();
		PullFault fault = this.faults.strike(subject, url.path());
		PullRecord pull = new PullRecord(subject, url, started, (fault != null) ? fault.rule() : null, this.listeners);
		try {
			PulledFile pulled = (fault != null) ? disturbed(fault, puller, url) : puller.open(url);
			OpenFile file = pulled.file();
			return new PulledFile(
					new OpenFile(file.length(), new RecordedBody(file.body(), pull, failsAfter(fault, file)), pull),
					pulled.thumbprint());
		}
		catch (PullException ex) {
			pull.end(ex.status());
			throw ex;
		}
	}

	private static PulledFile disturbed(PullFault fault, Puller puller, PullUrl url) throws PullException {
		PullFailures failures = new PullFailures(url);
		if (fault.status() == OK) {
			byte[] body = fault.body();
			return new PulledFile(new OpenFile(OptionalLong.of(body.length), new ByteArrayInputStream(body)), null);
		}
		if (fault.status() > 0) {
			throw failures.status(fault.status(), null);
		}
		return switch (fault.ending()) {
			case ANSWER, RESET_WITHIN -> puller.open(url);
			case RESET -> throw failures.of(new SocketException("Connection reset"));
			case EMPTY -> throw failures.of(new EOFException("the connection ended without an answer"));
		};
	}

	/**
	 * The middle of a body of known length, or its beginning.
	 */
	private static long failsAfter(@Nullable PullFault fault, OpenFile file) {
		boolean fails = fault != null && fault.ending() == ConnectionEnd.RESET_WITHIN;
		return fails ? file.length().orElse(0) / 2 : Long.MAX_VALUE;
	}

}
