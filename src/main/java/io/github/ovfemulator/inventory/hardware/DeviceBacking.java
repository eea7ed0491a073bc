package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.Nullable;

/**
 * What backs a CD-ROM drive, a floppy drive or a port.
 *
 * @param type the kind of backing
 * @param value the path of the file, the name of the host's device or pipe, or the
 * location on the network; {@code null} where the package does not say it
 */
public record DeviceBacking(Type type, @Nullable String value) {

	/**
	 * The kinds of backing.
	 */
	public enum Type {

		/** A file on a datastore. */
		FILE,
		/** A device of the host. */
		HOST_DEVICE,
		/** A device of the client that shows the console. */
		CLIENT_DEVICE,
		/** A named pipe whose server is the machine. */
		PIPE_SERVER,
		/** A named pipe whose client is the machine. */
		PIPE_CLIENT,
		/** A network connection that the machine listens for. */
		NETWORK_SERVER,
		/** A network connection that the machine opens. */
		NETWORK_CLIENT

	}

}
