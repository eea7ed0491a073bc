package io.github.ovfemulator.deployment;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import org.jspecify.annotations.Nullable;

/**
 * Maps the backing and the connection of removable devices. The resource subtype, such as
 * {@code vmware.cdrom.iso}, determines the backing. Without one, a drive is backed by its
 * file of the package or by a client device, and a port by a host device (a choice).
 */
final class BackingMapper {

	private final Function<HostResource, Optional<String>> files;

	BackingMapper(Function<HostResource, Optional<String>> files) {
		this.files = files;
	}

	static Connection connection(HardwareItem item) {
		return new Connection(item.automaticAllocation(),
				new ConfigValues(item.configs()).flag("connectable.allowGuestControl").orElse(true));
	}

	/** Returns whether a CD-ROM drive gives the guest direct access to the device. */
	static boolean isPassthrough(HardwareItem item) {
		return subType(item).endsWith("passthrough");
	}

	DeviceBacking cdrom(HardwareItem item) {
		return switch (subType(item)) {
			case "vmware.cdrom.iso" -> backing(DeviceBacking.Type.FILE, item);
			case "vmware.cdrom.passthrough", "vmware.cdrom.atapi" -> backing(DeviceBacking.Type.HOST_DEVICE, item);
			case "vmware.cdrom.remotepassthrough", "vmware.cdrom.remoteatapi" ->
				backing(DeviceBacking.Type.CLIENT_DEVICE, item);
			default -> fileOrClient(item);
		};
	}

	DeviceBacking floppy(HardwareItem item) {
		return switch (subType(item)) {
			case "vmware.floppy.image" -> backing(DeviceBacking.Type.FILE, item);
			case "vmware.floppy.device" -> backing(DeviceBacking.Type.HOST_DEVICE, item);
			case "vmware.floppy.remotedevice" -> backing(DeviceBacking.Type.CLIENT_DEVICE, item);
			default -> fileOrClient(item);
		};
	}

	DeviceBacking serialPort(HardwareItem item) {
		ConfigValues configs = new ConfigValues(item.configs());
		return switch (subType(item)) {
			case "vmware.serialport.file" -> backing(DeviceBacking.Type.FILE, item);
			case "vmware.serialport.pipe" -> backing(is(configs, "backing.endpoint", "client")
					? DeviceBacking.Type.PIPE_CLIENT : DeviceBacking.Type.PIPE_SERVER, item);
			case "vmware.serialport.uri" -> backing(is(configs, "backing.direction", "client")
					? DeviceBacking.Type.NETWORK_CLIENT : DeviceBacking.Type.NETWORK_SERVER, item);
			default -> backing(DeviceBacking.Type.HOST_DEVICE, item);
		};
	}

	DeviceBacking parallelPort(HardwareItem item) {
		return backing(subType(item).equals("vmware.parallelport.file") ? DeviceBacking.Type.FILE
				: DeviceBacking.Type.HOST_DEVICE, item);
	}

	private DeviceBacking fileOrClient(HardwareItem item) {
		boolean file = item.hostResources().stream().anyMatch((resource) -> this.files.apply(resource).isPresent());
		return backing(file ? DeviceBacking.Type.FILE : DeviceBacking.Type.CLIENT_DEVICE, item);
	}

	private DeviceBacking backing(DeviceBacking.Type type, HardwareItem item) {
		return new DeviceBacking(type, value(type, item));
	}

	/** Returns the file of the package, the external file, or the configured backing. */
	private @Nullable String value(DeviceBacking.Type type, HardwareItem item) {
		ConfigValues configs = new ConfigValues(item.configs());
		return item.hostResources()
			.stream()
			.flatMap((resource) -> (resource.kind() == HostResource.Kind.OTHER) ? Stream.of(resource.id())
					: this.files.apply(resource).stream())
			.findFirst()
			.or(() -> Stream.of("fileName", "deviceName", "pipeName", "serviceURI")
				.flatMap((key) -> configs.text("backing." + key).stream())
				.findFirst())
			.or(() -> Optional.ofNullable(item.address()).filter((address) -> type != DeviceBacking.Type.CLIENT_DEVICE))
			.orElse(null);
	}

	private static boolean is(ConfigValues configs, String key, String value) {
		return configs.text(key).filter(value::equalsIgnoreCase).isPresent();
	}

	private static String subType(HardwareItem item) {
		return item.resourceSubTypes().stream().findFirst().orElse("").toLowerCase(Locale.ROOT);
	}

}
