package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;

import io.github.ovfemulator.simulation.faults.TransferFault;
import org.jspecify.annotations.Nullable;

/**
 * A body with an injected fault: refused, cut, or with its first bit corrupted.
 */
public final class FaultyBody extends BlockInputStream {

	private final InputStream body;

	private final TransferFault fault;

	private long position;

	private FaultyBody(InputStream body, TransferFault fault) {
		this.body = body;
		this.fault = fault;
	}

	/**
	 * Injects a fault into a body.
	 * @param body the bytes of an upload, of a download or of a fetched file
	 * @param fault the fault, or {@code null}
	 */
	public static InputStream of(InputStream body, @Nullable TransferFault fault) {
		return (fault != null) ? new FaultyBody(body, fault) : body;
	}

	/**
	 * A body that ends before the cut is complete.
	 */
	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		long left = this.fault.cutAfter() - this.position;
		if (this.fault.refused() || (left <= 0 && this.body.read() >= 0)) {
			throw new FaultyTransferException(this.fault);
		}
		int count = (left > 0) ? this.body.read(target, offset, (int) Math.min(length, left)) : -1;
		if (this.fault.corrupted() && this.position == 0 && count > 0) {
			target[offset] ^= 1;
		}
		this.position += Math.max(count, 0);
		return count;
	}

	@Override
	public void close() throws IOException {
		this.body.close();
	}

}
