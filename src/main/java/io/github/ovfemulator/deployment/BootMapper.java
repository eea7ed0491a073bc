package io.github.ovfemulator.deployment;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.ovf.descriptor.BootOrderEntry;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;
import io.github.ovfemulator.ovf.hardware.DriveKind;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Maps the boot options: {@code vmw:Config} settings, else the corresponding keys of the
 * extra configuration, and the boot order of {@code vmw:BootOrderSection}.
 */
final class BootMapper {

	private final MachineSource source;

	private final IdentityHashMap<HardwareItem, BootDevice> devices = new IdentityHashMap<>();

	private final int disks;

	private final int adapters;

	/**
	 * Creates a mapper.
	 * @param source the machine
	 * @param disks the items of its disks, in the order of the disks
	 * @param adapters the items of its network adapters, in the order of the adapters
	 */
	BootMapper(MachineSource source, List<HardwareItem> disks, List<HardwareItem> adapters) {
		this.source = source;
		this.disks = disks.size();
		this.adapters = adapters.size();
		for (HardwareItem disk : disks) {
			this.devices.put(disk, new BootDevice(BootDevice.Type.DISK, this.devices.size()));
		}
		for (HardwareItem adapter : adapters) {
			this.devices.put(adapter, new BootDevice(BootDevice.Type.ETHERNET, this.devices.size() - disks.size()));
		}
	}

	Boot map() {
		ConfigValues configs = this.source.configs();
		ConfigValues file = this.source.extraConfigs();
		Boot defaults = Boot.DEFAULT;
		return new Boot(firmware(configs, file),
				configs.flag("bootOptions.efiSecureBootEnabled")
					.or(() -> file.flag("uefi.secureBoot.enabled"))
					.orElse(defaults.secureBoot()),
				count(configs, "bootOptions.bootDelay", file, "bios.bootDelay").orElse(defaults.delay()),
				configs.flag("bootOptions.bootRetryEnabled")
					.or(() -> file.flag("bios.bootRetry.enabled"))
					.orElse(defaults.retry()),
				count(configs, "bootOptions.bootRetryDelay", file, "bios.bootRetry.delay")
					.orElse(defaults.retryDelay()),
				configs.flag("bootOptions.enterBIOSSetup")
					.or(() -> file.flag("bios.forceSetupOnce"))
					.orElse(defaults.enterSetupMode()),
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
		Set<BootDevice> order = new LinkedHashSet<>();
		List<BootOrderEntry> entries = this.source.system().bootOrder();
		if (entries.isEmpty()) {
			file.text("bios.bootOrder")
				.ifPresent(
						(names) -> Split.words(names, (character) -> character == ',' || Characters.isSpace(character))
							.forEach((name) -> devices(name).forEach(order::add)));
			return List.copyOf(order);
		}
		Map<String, BootDevice> byInstance = new HashMap<>();
		for (HardwareItem item : this.source.items()) {
			BootDevice device = device(item);
			if (device != null) {
				byInstance.putIfAbsent(item.instanceId(), device);
			}
		}
		for (BootOrderEntry entry : entries) {
			if (entry.instanceId() != null) {
				Optional.ofNullable(byInstance.get(entry.instanceId())).ifPresent(order::add);
			}
			else if (entry.type() != null) {
				devices(entry.type()).forEach(order::add);
			}
		}
		return List.copyOf(order);
	}

	private @Nullable BootDevice device(HardwareItem item) {
		DriveKind kind = DriveKind.of(item).orElse(null);
		if (kind == DriveKind.CDROM) {
			return new BootDevice(BootDevice.Type.CDROM, 0);
		}
		return (kind == DriveKind.FLOPPY) ? new BootDevice(BootDevice.Type.FLOPPY, 0) : this.devices.get(item);
	}

	/**
	 * Returns the devices of a type, as named in {@code vmw:BootOrderSection} or the
	 * extra configuration.
	 */
	private Stream<BootDevice> devices(String type) {
		String name = type.toLowerCase(Locale.ROOT);
		if (name.startsWith("cd")) {
			return Stream.of(new BootDevice(BootDevice.Type.CDROM, 0));
		}
		if (name.startsWith("floppy") || name.equals("fd")) {
			return Stream.of(new BootDevice(BootDevice.Type.FLOPPY, 0));
		}
		if (name.startsWith("ethernet") || name.startsWith("net")) {
			return numbered(BootDevice.Type.ETHERNET, name, this.adapters);
		}
		return (name.startsWith("disk") || name.startsWith("hd")) ? numbered(BootDevice.Type.DISK, name, this.disks)
				: Stream.empty();
	}

	/**
	 * Returns the device with the number at the end of the name, such as
	 * {@code ethernet0}, else all devices.
	 */
	private static Stream<BootDevice> numbered(BootDevice.Type type, String name, int count) {
		int start = 0;
		while (start < name.length() && !Characters.isDigit(name.charAt(start))) {
			start++;
		}
		String digits = name.substring(start);
		if (digits.isEmpty()) {
			return IntStream.range(0, count).mapToObj((index) -> new BootDevice(type, index));
		}
		long index = WholeNumber.parse(digits).orElse(-1);
		return (index >= 0 && index < count) ? Stream.of(new BootDevice(type, (int) index)) : Stream.empty();
	}

}
