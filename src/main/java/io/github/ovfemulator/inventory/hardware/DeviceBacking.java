package io.github.ovfemulator.inventory.hardware;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The backing of a CD-ROM drive, floppy drive or port.
 *
 * @param type the type of the backing
 * @param value the path of the file, the name of the host device or pipe, or the URI of
 * the network connection; {@code null} if the package does not specify it
 */
public record DeviceBacking(Type type, @Nullable String value) {

	/** The types for CD-ROM and floppy drives. */
	static final Set<Type> OF_DRIVES = Set.of(Type.FILE, Type.HOST_DEVICE, Type.CLIENT_DEVICE);

	/** The types for serial ports. */
	static final Set<Type> OF_SERIAL_PORTS = Set.of(Type.FILE, Type.HOST_DEVICE, Type.PIPE_SERVER, Type.PIPE_CLIENT,
			Type.NETWORK_SERVER, Type.NETWORK_CLIENT);

	/** The types for parallel ports. */
	static final Set<Type> OF_PARALLEL_PORTS = Set.of(Type.FILE, Type.HOST_DEVICE);

	/** Checks that the type is supported by a device. */
	void requireOneOf(Set<Type> possible, String device) {
		if (!possible.contains(this.type)) {
			throw new IllegalArgumentException(
					"A %s does not support the backing %s; supported backings: %s".formatted(device, this.type,
							possible.stream().sorted().map(Type::toString).collect(Collectors.joining(", "))));
		}
	}

	/**
	 * The types of backings.
	 */
	public enum Type {

		/** A file on a datastore. */
		FILE,
		/** A device of the host. */
		HOST_DEVICE,
		/** A device of the client of the remote console. */
		CLIENT_DEVICE,
		/** A named pipe with the machine as the server. */
		PIPE_SERVER,
		/** A named pipe with the machine as the client. */
		PIPE_CLIENT,
		/** A network connection with the machine as the server. */
		NETWORK_SERVER,
		/** A network connection with the machine as the client. */
		NETWORK_CLIENT

	}

}
