package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.TransferFault;
import org.jspecify.annotations.Nullable;

/**
 * Receives the body of one upload. It is always closed.
 */
public interface UploadHandler extends AutoCloseable {

	/**
	 * Receives the body.
	 * @param contentLength the length of the body in bytes, if the client states it
	 * @param body opens the body, if it is wanted
	 * @throws io.github.ovfemulator.vapi.type.VapiException if the body is not wanted
	 * @throws IOException if the connection breaks
	 */
	void receive(OptionalLong contentLength, BodySource body) throws IOException;

	/**
	 * Returns the number of bytes read from the body so far.
	 */
	long bytesRead();

	/**
	 * Returns the injected fault, or {@code null}.
	 */
	default @Nullable TransferFault fault() {
		return null;
	}

	/**
	 * Ends the upload. Unless the body was received completely, the upload has no effect.
	 */
	@Override
	void close();

}
