package io.github.ovfemulator.inventory.vm;

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
 * @param label its label
 * @param yieldOnPoll whether the machine yields the CPU while the guest polls the port
 * @param backing its backing
 * @param state its connection state
 * @param startConnected whether it is connected at power-on
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.serial.info")
record SerialInfo(String label, boolean yieldOnPoll, Backing backing, ConnectionState state, boolean startConnected,
		boolean allowGuestControl) implements Structure {

	static SerialInfo of(String label, SerialPort port, boolean running) {
		return new SerialInfo(label, port.yieldOnPoll(), Backing.of(port.backing()),
				ConnectionState.of(port.connection(), running), port.connection().startConnected(),
				port.connection().allowGuestControl());
	}

	/**
	 * The types of backings.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.serial.backing_type")
	enum BackingType {

		/** A file on a datastore. */
		FILE,
		/** A port of the host. */
		HOST_DEVICE,
		/** A named pipe with the machine as the server. */
		PIPE_SERVER,
		/** A named pipe with the machine as the client. */
		PIPE_CLIENT,
		/** A network connection with the machine as the server. */
		NETWORK_SERVER,
		/** A network connection with the machine as the client. */
		NETWORK_CLIENT

	}

	/**
	 * The backing of a serial port. Paths, names and URIs are empty if the package does
	 * not specify them, a choice.
	 *
	 * @param type the type of the backing
	 * @param file the path of the file
	 * @param hostDevice the name of the host's port
	 * @param autoDetect whether the host selects its port
	 * @param pipe the name of the pipe
	 * @param noRxLoss whether loss of received data is prevented by throttling the
	 * machine; always {@code false}
	 * @param networkLocation the URI of the connection
	 * @param proxy the URI of a proxy; always unset
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.serial.backing_info")
	@Union(discriminator = "type",
			cases = { @Union.Case(value = "FILE", required = "file"),
					@Union.Case(value = "HOST_DEVICE", required = "auto_detect", optional = "host_device"),
					@Union.Case(value = { "PIPE_SERVER", "PIPE_CLIENT" }, required = { "pipe", "no_rx_loss" }),
					@Union.Case(value = { "NETWORK_SERVER", "NETWORK_CLIENT" }, required = "network_location",
							optional = "proxy") })
	record Backing(BackingType type, @Nullable String file, @Nullable String hostDevice, @Nullable Boolean autoDetect,
			@Nullable String pipe, @Nullable Boolean noRxLoss, @UriString @Nullable String networkLocation,
			@UriString @Nullable String proxy) implements Structure {

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
