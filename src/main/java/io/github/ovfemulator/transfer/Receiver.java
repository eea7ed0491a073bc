package io.github.ovfemulator.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Receives bodies: counts and digests them, and keeps their bytes only if their uploads
 * require that. The memory it needs does not depend on the size of a body.
 */
public final class Receiver {

	private static final int BUFFER_SIZE = 16 * 1024;

	private Receiver() {
	}

	/**
	 * Receives the whole body of an upload.
	 * @param contentLength the length of the body in bytes, if it is known
	 * @param body opens the body, unless it is known to be too long
	 * @throws VapiException if the body is longer than its limit, or no longer wanted
	 * @throws IOException if the connection breaks
	 */
	public static ReceivedFile receive(Upload upload, OptionalLong contentLength, BodySource body) throws IOException {
		TransferFault fault = upload.fault();
		if (fault != null && fault.refused()) {
			throw new FaultyTransferException(fault);
		}
		requireWithinLimit(upload, contentLength.orElse(0));
		ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
		try (BodyDigests digests = new BodyDigests(upload.digests(), BUFFER_SIZE)) {
			InputStream stream = (fault != null) ? FaultyBody.of(body.open(), fault) : body.open();
			digests.read(stream, upload::received, (block, count) -> {
				if (isKept(upload)) {
					requireWithinLimit(upload, (long) kept.size() + count);
					kept.write(block, 0, count);
				}
			});
			return new ReceivedFile(digests.size(), digests.complete(),
					isKept(upload) ? KeptContent.of(kept.toByteArray()) : KeptContent.NONE);
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

	private static void requireWithinLimit(Upload upload, long length) {
		if (isKept(upload) && length > upload.keepLimit()) {
			throw upload.exceedLimit();
		}
	}

	private static boolean isKept(Upload upload) {
		return upload.keepLimit() != Upload.NOT_KEPT;
	}

}
