package io.github.ovfemulator.ovf.reader;

import java.util.Map;
import java.util.Set;

/**
 * The supported keys of {@code vmw:Config}: properties of a virtual machine or device in
 * the vSphere API, such as {@code tools.syncTimeWithHost} for a property of the object
 * {@code tools}.
 *
 * @see <a href=
 * "https://developer.broadcom.com/xapis/vsphere-web-services-api/latest/vim.vm.ConfigSpec.html">
 * vim.vm.ConfigSpec</a>
 */
final class ConfigKeys {

	/** Properties that are not objects. */
	private static final Set<String> SIMPLE = Set.of("firmware", "uuid", "instanceUuid", "cpuHotAddEnabled",
			"cpuHotRemoveEnabled", "memoryHotAddEnabled", "nestedHVEnabled", "vPMCEnabled", "virtualICH7MPresent",
			"virtualSMCPresent", "simultaneousThreads", "sevEnabled", "sevSnpEnabled", "tdxEnabled",
			"motherboardLayout", "memoryReservationLockedToMax", "maxMksConnections", "swapPlacement",
			"wakeOnLanEnabled", "useAutoDetect", "videoRamSizeInKB", "enable3DSupport", "use3dRenderer",
			"graphicsMemorySizeInKB", "numDisplays", "sharesLevel", "shares", "expandableReservation",
			"allowUnrestrictedCommunication", "ehciEnabled", "autoConnectDevices", "uptCompatibilityEnabled",
			"uptv2Enabled", "fixedPassthruHotPlugEnabled", "npivTemporaryDisabled", "npivOnNonRdmDisks", "yieldOnPoll",
			"virtualDiskFormat", "guestAutoLockEnabled", "guestReadOnly", "changeTrackingEnabled",
			"messageBusTunnelEnabled", "sharedBus", "hotAddRemove", "migrateEncryption", "ftEncryptionMode",
			"pmemFailoverEnabled", "vmxStatsCollectionEnabled", "vmOpNotificationToAppEnabled",
			"vmOpNotificationTimeout");

	private static final Set<String> ALLOCATION = Set.of("reservation", "expandableReservation", "limit",
			"shares.shares", "shares.level");

	private static final Map<String, Set<String>> OBJECTS = Map.of("tools",
			Set.of("toolsVersion", "toolsInstallType", "afterPowerOn", "afterResume", "beforeGuestStandby",
					"beforeGuestShutdown", "beforeGuestReboot", "toolsUpgradePolicy", "pendingCustomization",
					"syncTimeWithHost", "syncTimeWithHostAllowed"),
			"powerOpInfo",
			Set.of("powerOffType", "suspendType", "resetType", "defaultPowerOffType", "defaultSuspendType",
					"defaultResetType", "standbyAction"),
			"flags",
			Set.of("disableAcceleration", "enableLogging", "useToe", "runWithDebugInfo", "monitorType", "htSharing",
					"snapshotDisabled", "snapshotLocked", "diskUuidEnabled", "virtualMmuUsage", "virtualExecUsage",
					"snapshotPowerOffBehavior", "recordReplayEnabled", "faultToleranceType", "cbrcCacheEnabled",
					"vvtdEnabled", "vbsEnabled"),
			"bootOptions",
			Set.of("bootDelay", "enterBIOSSetup", "efiSecureBootEnabled", "bootRetryEnabled", "bootRetryDelay",
					"bootOrder", "networkBootProtocol"),
			"consolePreferences", Set.of("powerOnWhenOpened", "enterFullScreenOnPowerOn", "closeOnPowerOffOrSuspend"),
			"sgxInfo", Set.of("epcSize", "flcMode", "lePubKeyHash", "requireAttestation"), "latencySensitivity",
			Set.of("level", "sensitivity"), "managedBy", Set.of("extensionKey", "type"), "cpuAllocation", ALLOCATION,
			"memoryAllocation", ALLOCATION);

	/** Objects whose properties depend on the device. */
	private static final Set<String> DEVICE_OBJECTS = Set.of("backing", "connectable", "slotInfo", "resourceAllocation",
			"storageIOAllocation");

	private ConfigKeys() {
	}

	/**
	 * Whether a key is supported.
	 * @param key the key
	 * @return whether vCenter has a property of this name, in the same case
	 */
	static boolean isSupported(String key) {
		int dot = key.indexOf('.');
		if (dot < 0) {
			return SIMPLE.contains(key);
		}
		String object = key.substring(0, dot);
		return DEVICE_OBJECTS.contains(object)
				|| OBJECTS.getOrDefault(object, Set.of()).contains(key.substring(dot + 1));
	}

}
