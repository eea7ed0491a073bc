package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.ovf.descriptor.BootOrderEntry;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.hardware.DriveKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a machine boots: by {@code vmw:Config}, else by the keys that its
 * configuration file has for the same, and by {@code vmw:BootOrderSection}.
 */
final class BootMapper {

	private final MachineSource source;

	private final List<HardwareItem> disks;

	private final List<HardwareItem> adapters;

	/**
	 * Makes a mapper.
	 * @param source the machine
	 * @param disks the items of its disks, in their order
	 * @param adapters the items of its network adapters, in their order
	 */
	BootMapper(MachineSource source, List<HardwareItem> disks, List<HardwareItem> adapters) {
		this.source = source;
		this.disks = disks;
		this.adapters = adapters;
	}

	Boot map() {
		ConfigValues configs = this.source.configs();
		ConfigValues file = this.source.extraConfigs();
		Boot usual = Boot.DEFAULT;
		return new Boot(firmware(configs, file),
				configs.flag("bootOptions.efiSecureBootEnabled")
					.or(() -> file.flag("uefi.secureBoot.enabled"))
					.orElse(usual.secureBoot()),
				count(configs, "bootOptions.bootDelay", file, "bios.bootDelay").orElse(usual.delay()),
				configs.flag("bootOptions.bootRetryEnabled")
					.or(() -> file.flag("bios.bootRetry.enabled"))
					.orElse(usual.retry()),
				count(configs, "bootOptions.bootRetryDelay", file, "bios.bootRetry.delay").orElse(usual.retryDelay()),
				configs.flag("bootOptions.enterBIOSSetup")
					.or(() -> file.flag("bios.forceSetupOnce"))
					.orElse(usual.enterSetupMode()),
				order(file));
	}

	private static Boot.Firmware firmware(ConfigValues configs, ConfigValues file) {
		return configs.text("firmware")
			.or(() -> file.text("firmware"))
			.flatMap((name) -> Stream.of(Boot.Firmware.values())
				.filter((firmware) -> firmware.name().equalsIgnoreCase(name))
				.findFirst())
			.orElse(Boot.DEFAULT.firmware());
	}

	private static OptionalLong count(ConfigValues configs, String key, ConfigValues file, String fileKey) {
		OptionalLong count = configs.count(key);
		return count.isPresent() ? count : file.count(fileKey);
	}

	private List<BootDevice> order(ConfigValues file) {
		List<BootDevice> order = new ArrayList<>();
		if (this.source.system().bootOrder().isEmpty()) {
			file.text("bios.bootOrder")
				.ifPresent((names) -> Stream.of(names.split("[\\s,]+"))
					.forEach((name) -> device(name.toLowerCase(Locale.ROOT)).forEach((device) -> add(device, order))));
		}
		for (BootOrderEntry entry : this.source.system().bootOrder()) {
			String instanceId = entry.instanceId();
			if (instanceId != null) {
				this.source.items()
					.stream()
					.filter((item) -> item.instanceId().equals(instanceId))
					.flatMap((item) -> Stream.ofNullable(device(item)))
					.forEach((device) -> add(device, order));
			}
			else if (entry.type() != null) {
				device(entry.type().toLowerCase(Locale.ROOT)).forEach((device) -> add(device, order));
			}
		}
		return order;
	}

	private static void add(BootDevice device, List<BootDevice> order) {
		if (!order.contains(device)) {
			order.add(device);
		}
	}

	private @Nullable BootDevice device(HardwareItem item) {
		if (this.disks.contains(item)) {
			return new BootDevice(BootDevice.Type.DISK, this.disks.indexOf(item));
		}
		if (this.adapters.contains(item)) {
			return new BootDevice(BootDevice.Type.ETHERNET, this.adapters.indexOf(item));
		}
		Optional<DriveKind> drive = DriveKind.of(item);
		return drive.filter(DriveKind.CDROM::equals).isPresent() ? new BootDevice(BootDevice.Type.CDROM, 0)
				: drive.filter(DriveKind.FLOPPY::equals)
					.map((kind) -> new BootDevice(BootDevice.Type.FLOPPY, 0))
					.orElse(null);
	}

	/**
	 * The devices of a kind, in the words of the section and of the configuration file.
	 */
	private Stream<BootDevice> device(String name) {
		if (name.startsWith("cd")) {
			return Stream.of(new BootDevice(BootDevice.Type.CDROM, 0));
		}
		if (name.startsWith("floppy") || name.equals("fd")) {
			return Stream.of(new BootDevice(BootDevice.Type.FLOPPY, 0));
		}
		if (name.startsWith("ethernet") || name.startsWith("net")) {
			return numbered(BootDevice.Type.ETHERNET, name, this.adapters.size());
		}
		return (name.startsWith("disk") || name.startsWith("hd"))
				? numbered(BootDevice.Type.DISK, name, this.disks.size()) : Stream.empty();
	}

	/** One where its name ends in a number, {@code ethernet0} say, else all. */
	private static Stream<BootDevice> numbered(BootDevice.Type type, String name, int count) {
		String digits = name.replaceFirst("^[^0-9]*", "");
		return Stream.iterate(0, (index) -> index < count, (index) -> index + 1)
			.filter((index) -> digits.isEmpty() || digits.equals(String.valueOf(index)))
			.map((index) -> new BootDevice(type, index));
	}

}
