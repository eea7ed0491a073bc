package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens the body of an upload. Only then a client that sent {@code Expect: 100-continue}
 * starts to send it.
 */
@FunctionalInterface
public interface BodySource {

	InputStream open() throws IOException;

}
