package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens the body of an upload. Until then a client that waits to be told to go on sends
 * nothing.
 */
@FunctionalInterface
public interface BodySource {

	/**
	 * Opens the body.
	 * @return the body
	 * @throws IOException when it cannot be opened
	 */
	InputStream open() throws IOException;

}
