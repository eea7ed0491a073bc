package io.github.ovfemulator.inventory.hardware;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What backs a CD-ROM drive, a floppy drive or a port.
 *
 * @param type the kind of backing
 * @param value the path of the file, the name of the host's device or pipe, or the
 * location on the network; {@code null} where the package does not say it
 */
public record DeviceBacking(Type type, @Nullable String value) {

	/** What can be in a CD-ROM or floppy drive. */
	static final Set<Type> OF_DRIVES = Set.of(Type.FILE, Type.HOST_DEVICE, Type.CLIENT_DEVICE);

	/** What can be at the other end of a serial port. */
	static final Set<Type> OF_SERIAL_PORTS = Set.of(Type.FILE, Type.HOST_DEVICE, Type.PIPE_SERVER, Type.PIPE_CLIENT,
			Type.NETWORK_SERVER, Type.NETWORK_CLIENT);

	/** What can be at the other end of a parallel port. */
	static final Set<Type> OF_PARALLEL_PORTS = Set.of(Type.FILE, Type.HOST_DEVICE);

	/** Checks that a device can have it. */
	void requireOneOf(Set<Type> possible, String device) {
		if (!possible.contains(this.type)) {
			throw new IllegalArgumentException("A %s cannot have the backing %s; it can have %s".formatted(device,
					this.type, possible.stream().sorted().map(Type::toString).collect(Collectors.joining(", "))));
		}
	}

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
