package io.github.ovfemulator.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Receives one body: counts and digests it, and keeps its bytes only if its upload
 * requires that. The memory it needs does not depend on the size of the body.
 */
public final class Receiver {

	private static final int BUFFER_SIZE = 16 * 1024;

	private final Upload upload;

	private final BodyDigests digests;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);

	private final @Nullable TransferFault fault;

	private long size;

	/**
	 * Creates the receiver of one body.
	 */
	public Receiver(Upload upload) {
		this.upload = upload;
		this.fault = upload.fault();
		this.digests = new BodyDigests(upload.digests(), BUFFER_SIZE);
	}

	/**
	 * Receives the whole body.
	 * @param contentLength the length of the body in bytes, if it is known
	 * @param body opens the body, unless it is known to be too long
	 * @throws VapiException if the body is longer than its limit, or no longer wanted
	 * @throws IOException if the connection breaks
	 */
	public ReceivedFile receive(OptionalLong contentLength, BodySource body) throws IOException {
		if (this.fault != null && this.fault.refused()) {
			throw new FaultyTransferException(this.fault);
		}
		requireWithinLimit(contentLength.orElse(0));
		InputStream stream = (this.fault != null) ? FaultyBody.of(body.open(), this.fault) : body.open();
		try (this.digests) {
			this.digests.read(stream, this.upload::received, this::take);
			return new ReceivedFile(this.size, this.digests.complete(),
					isKept() ? KeptContent.of(this.kept.toByteArray()) : KeptContent.NONE);
		}
	}

	/**
	 * Receives the whole body of an upload and closes the upload.
	 * @param contentLength the length of the body in bytes, if it is known
	 * @throws VapiException if the body is not wanted
	 * @throws IOException if the connection breaks
	 */
	public static void move(Upload upload, OptionalLong contentLength, BodySource body) throws IOException {
		try (upload) {
			upload.receive(contentLength, body);
		}
	}

	private void take(byte[] block, int count) {
		this.size += count;
		requireWithinLimit(this.size);
		if (isKept()) {
			this.kept.write(block, 0, count);
		}
	}

	private void requireWithinLimit(long length) {
		if (isKept() && length > this.upload.keepLimit()) {
			throw this.upload.exceedLimit();
		}
	}

	private boolean isKept() {
		return this.upload.keepLimit() != Upload.NOT_KEPT;
	}

}
