package io.github.ovfemulator.ovf.reader;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;

/**
 * Validates the values of {@code vmw:Config} settings: the flags of the vSphere API, and
 * the other settings that have an effect on the virtual machine.
 */
final class ConfigTypes {

	private static final Set<String> FLAGS = Set.of("cpuHotAddEnabled", "cpuHotRemoveEnabled", "memoryHotAddEnabled",
			"bootOptions.efiSecureBootEnabled", "bootOptions.bootRetryEnabled", "bootOptions.enterBIOSSetup",
			"wakeOnLanEnabled", "uptCompatibilityEnabled", "connectable.allowGuestControl", "yieldOnPoll",
			"nestedHVEnabled", "vPMCEnabled", "virtualICH7MPresent", "virtualSMCPresent", "sevEnabled", "sevSnpEnabled",
			"tdxEnabled", "memoryReservationLockedToMax", "useAutoDetect", "enable3DSupport",
			"allowUnrestrictedCommunication", "ehciEnabled", "autoConnectDevices", "uptv2Enabled",
			"fixedPassthruHotPlugEnabled", "changeTrackingEnabled", "messageBusTunnelEnabled", "tools.afterPowerOn",
			"tools.afterResume", "tools.beforeGuestStandby", "tools.beforeGuestShutdown", "tools.beforeGuestReboot",
			"tools.syncTimeWithHost", "tools.syncTimeWithHostAllowed", "expandableReservation",
			"cpuAllocation.expandableReservation", "memoryAllocation.expandableReservation", "flags.enableLogging",
			"flags.diskUuidEnabled", "flags.cbrcCacheEnabled", "flags.vvtdEnabled", "flags.vbsEnabled");

	private static final Set<String> DELAYS = Set.of("bootOptions.bootDelay", "bootOptions.bootRetryDelay");

	/** A number of -1 means that none is assigned. */
	private static final Set<String> SLOTS = Set.of("slotInfo.pciSlotNumber");

	private static final Set<String> DIRECTIONS = Set.of("client", "server");

	private static final Set<String> LEVELS = Set.of("low", "normal", "high", "custom");

	/** The constants of the vSphere API, in lower case. */
	private static final Map<String, Set<String>> CONSTANTS = Map.of("firmware", Set.of("bios", "efi"), "sharedBus",
			Set.of("nosharing", "virtualsharing", "physicalsharing"), "bootOptions.networkBootProtocol",
			Set.of("ipv4", "ipv6"), "backing.endpoint", DIRECTIONS, "backing.direction", DIRECTIONS, "sharesLevel",
			LEVELS, "cpuAllocation.shares.level", LEVELS, "memoryAllocation.shares.level", LEVELS);

	private static final Set<String> SHARES = Set.of("shares", "cpuAllocation.shares.shares",
			"memoryAllocation.shares.shares");

	/** A limit of -1 means none. */
	private static final Set<String> AMOUNTS = Set.of("cpuAllocation.reservation", "cpuAllocation.limit",
			"memoryAllocation.reservation", "memoryAllocation.limit");

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
		if (DELAYS.contains(key) || SLOTS.contains(key)) {
			long least = DELAYS.contains(key) ? 0 : -1;
			long count = WholeNumber.parse(value).orElse(Long.MIN_VALUE);
			return count >= least && count <= Integer.MAX_VALUE;
		}
		if (SHARES.contains(key) || AMOUNTS.contains(key)) {
			return WholeNumber.parse(value).orElse(Long.MIN_VALUE) >= (SHARES.contains(key) ? 0 : -1);
		}
		Set<String> constants = CONSTANTS.get(key);
		return constants == null || constants.contains(value.strip().toLowerCase(Locale.ROOT));
	}

}
