package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.OptionalLong;

/**
 * The taking in of one body, which is to be closed whatever comes of it.
 */
public interface Reception extends AutoCloseable {

	/**
	 * Takes the body in.
	 * @param contentLength the length of the body in bytes, if the client tells it
	 * @param body opens the body; it is opened only when it is wanted
	 * @throws io.github.ovfemulator.vapi.std.VapiException when the body is not, or no
	 * longer, wanted
	 * @throws IOException when the body breaks off
	 */
	void receive(OptionalLong contentLength, BodySource body) throws IOException;

	/**
	 * Ends the reception. Unless all of the body was taken in, what came of it counts for
	 * nothing.
	 */
	@Override
	void close();

}
