package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * A serial port.
 *
 * @param label its name as people see it
 * @param yieldOnPoll whether the machine gives up processor time while the guest polls it
 * @param backing the other end
 * @param state whether it is connected
 * @param startConnected whether it connects when the machine starts
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.serial.info")
public record SerialInfo(String label, boolean yieldOnPoll, Backing backing, ConnectionState state,
		boolean startConnected, boolean allowGuestControl) implements Structure {

	static SerialInfo of(String label, SerialPort port, boolean running) {
		return new SerialInfo(label, port.yieldOnPoll(), Backing.of(port.backing()),
				ConnectionState.of(port.connection(), running), port.connection().startConnected(),
				port.connection().allowGuestControl());
	}

	/**
	 * What can be at the other end.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.serial.backing_type")
	public enum BackingType {

		/** A file on a datastore. */
		FILE,
		/** A port of the host. */
		HOST_DEVICE,
		/** A named pipe whose server is the machine. */
		PIPE_SERVER,
		/** A named pipe whose client is the machine. */
		PIPE_CLIENT,
		/** A network connection that the machine listens for. */
		NETWORK_SERVER,
		/** A network connection that the machine opens. */
		NETWORK_CLIENT

	}

	/**
	 * The other end of a port. File, pipe and location are empty where the package does
	 * not say them (a choice).
	 *
	 * @param type the kind of backing
	 * @param file the path of the file
	 * @param hostDevice the host's port
	 * @param autoDetect whether the host picks its port
	 * @param pipe the name of the pipe
	 * @param noRxLoss whether the machine slows down rather than lose what it receives;
	 * here it never does
	 * @param networkLocation the URI of the connection
	 * @param proxy the URI of a proxy between; here there is none
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.serial.backing_info")
	@Union(discriminator = "type",
			cases = { @Union.Case(value = "FILE", required = "file"),
					@Union.Case(value = "HOST_DEVICE", required = "auto_detect", optional = "host_device"),
					@Union.Case(value = { "PIPE_SERVER", "PIPE_CLIENT" }, required = { "pipe", "no_rx_loss" }),
					@Union.Case(value = { "NETWORK_SERVER", "NETWORK_CLIENT" }, required = "network_location",
							optional = "proxy") })
	public record Backing(BackingType type, @Nullable String file, @Nullable String hostDevice,
			@Nullable Boolean autoDetect, @Nullable String pipe, @Nullable Boolean noRxLoss,
			@UriString @Nullable String networkLocation, @UriString @Nullable String proxy) implements Structure {

		static Backing of(DeviceBacking backing) {
			BackingType type = BackingType.valueOf(backing.type().name());
			String value = DeviceFields.orEmpty(backing.value());
			return switch (type) {
				case FILE -> new Backing(type, value, null, null, null, null, null, null);
				case HOST_DEVICE ->
					new Backing(type, null, backing.value(), backing.value() == null, null, null, null, null);
				case PIPE_SERVER, PIPE_CLIENT -> new Backing(type, null, null, null, value, false, null, null);
				case NETWORK_SERVER, NETWORK_CLIENT -> new Backing(type, null, null, null, null, null, value, null);
			};
		}

	}

}
