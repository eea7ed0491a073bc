package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;

/**
 * Validates the values of {@code vmw:Config} settings that have an effect on the virtual
 * machine.
 */
final class ConfigTypes {

	private static final Set<String> FLAGS = Set.of("cpuHotAddEnabled", "cpuHotRemoveEnabled", "memoryHotAddEnabled",
			"bootOptions.efiSecureBootEnabled", "bootOptions.bootRetryEnabled", "bootOptions.enterBIOSSetup",
			"wakeOnLanEnabled", "uptCompatibilityEnabled", "connectable.allowGuestControl", "yieldOnPoll");

	private static final Set<String> COUNTS = Set.of("bootOptions.bootDelay", "bootOptions.bootRetryDelay",
			"slotInfo.pciSlotNumber");

	private static final Set<String> FIRMWARE = Set.of("bios", "efi");

	private ConfigTypes() {
	}

	/**
	 * Whether a value is valid for a setting.
	 * @param key the key of the setting
	 * @param value the value
	 * @return whether it is valid; always {@code true} for other settings and for blank
	 * values
	 */
	static boolean permit(String key, String value) {
		if (value.isBlank()) {
			return true;
		}
		if (FLAGS.contains(key)) {
			return ConfigValues.parseFlag(value) != null;
		}
		if (COUNTS.contains(key)) {
			long count = WholeNumber.parse(value).orElse(-2);
			return count >= -1 && count <= Integer.MAX_VALUE;
		}
		return !key.equals("firmware") || FIRMWARE.stream().anyMatch(value.strip()::equalsIgnoreCase);
	}

}
