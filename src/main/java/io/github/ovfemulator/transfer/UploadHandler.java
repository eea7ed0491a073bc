package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.TransferFault;
import org.jspecify.annotations.Nullable;

/**
 * The taking in of one body, which is to be closed whatever comes of it.
 */
public interface UploadHandler extends AutoCloseable {

	/**
	 * Takes the body in.
	 * @param contentLength the length of the body in bytes, if the client tells it
	 * @param body opens the body; it is opened only when it is wanted
	 * @throws io.github.ovfemulator.vapi.type.VapiException when the body is not, or no
	 * longer, wanted
	 * @throws IOException when the body breaks off
	 */
	void receive(OptionalLong contentLength, BodySource body) throws IOException;

	/**
	 * Returns the number of bytes read from the body so far.
	 */
	long bytesRead();

	/**
	 * What disturbs it, as far as is known.
	 * @return the fault, {@code null} where nothing does
	 */
	default @Nullable TransferFault fault() {
		return null;
	}

	/**
	 * Ends the reception. Unless all of the body was taken in, what came of it counts for
	 * nothing.
	 */
	@Override
	void close();

}
