package io.github.ovfemulator.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

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

	private final Map<String, MessageDigest> digests = new TreeMap<>();

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);

	private final @Nullable TransferFault fault;

	private long size;

	/**
	 * Creates the receiver of one body.
	 */
	public Receiver(Upload upload) {
		this.upload = upload;
		this.fault = upload.fault();
		for (String algorithm : upload.digests()) {
			this.digests.put(algorithm, digest(algorithm));
		}
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
		byte[] buffer = new byte[BUFFER_SIZE];
		for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
			take(buffer, count);
		}
		return new ReceivedFile(this.size, hexDigests(),
				isKept() ? KeptContent.of(this.kept.toByteArray()) : KeptContent.NONE);
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

	private void take(byte[] buffer, int count) {
		this.size += count;
		this.upload.received(count);
		requireWithinLimit(this.size);
		if (isKept()) {
			this.kept.write(buffer, 0, count);
		}
		this.digests.values().forEach((digest) -> digest.update(buffer, 0, count));
	}

	private void requireWithinLimit(long length) {
		if (isKept() && length > this.upload.keepLimit()) {
			throw this.upload.exceedLimit();
		}
	}

	private boolean isKept() {
		return this.upload.keepLimit() != Upload.NOT_KEPT;
	}

	private Map<String, String> hexDigests() {
		Map<String, String> hex = new TreeMap<>();
		this.digests.forEach((algorithm, digest) -> hex.put(algorithm, HexFormat.of().formatHex(digest.digest())));
		return hex;
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no " + algorithm, ex);
		}
	}

}
