package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.xml.XmlElement;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code vmw:Config} and {@code vmw:ExtraConfig}.
 */
final class ConfigReader {

	/**
	 * The supported settings by the part of the key before the first dot: settings in
	 * exports of vCenter, and properties of the same name in its API.
	 */
	private static final Set<String> SUPPORTED = Set.of("firmware", "tools", "powerOpInfo", "flags", "bootOptions",
			"slotInfo", "connectable", "backing", "uuid", "instanceUuid", "cpuHotAddEnabled", "cpuHotRemoveEnabled",
			"memoryHotAddEnabled", "nestedHVEnabled", "vPMCEnabled", "virtualICH7MPresent", "virtualSMCPresent",
			"simultaneousThreads", "sevEnabled", "sevSnpEnabled", "tdxEnabled", "sgxInfo", "motherboardLayout",
			"memoryReservationLockedToMax", "maxMksConnections", "swapPlacement", "latencySensitivity", "cpuAllocation",
			"memoryAllocation", "wakeOnLanEnabled", "useAutoDetect", "videoRamSizeInKB", "enable3DSupport",
			"enableMPTSupport", "use3dRenderer", "graphicsMemorySizeInKB", "numDisplays", "sharesLevel", "shares",
			"allowUnrestrictedCommunication", "ehciEnabled", "autoConnectDevices", "uptCompatibilityEnabled",
			"uptv2Enabled", "resourceAllocation", "fixedPassthruHotPlugEnabled", "managedBy", "npivTemporaryDisabled",
			"yieldOnPoll", "storageIOAllocation", "virtualDiskFormat", "guestAutoLockEnabled", "guestReadOnly",
			"changeTrackingEnabled", "messageBusTunnelEnabled", "sharedBus");

	private ConfigReader() {
	}

	static void readConfig(XmlElement element, List<Config> configs, Scope scope) {
		Config config = read(element);
		if (config == null) {
			return;
		}
		if (config.required() && !SUPPORTED.contains(Split.before(config.key(), '.'))) {
			scope.issues()
				.errorUnlessLax(Category.VALUE_ILLEGAL, element.position(), "emulator.ovf.config.unknown",
						"Unable to parse '%s' for attribute 'key' on element 'Config'.", config.key());
		}
		if (!ConfigTypes.permit(config.key(), config.value())) {
			illegalValue(config, scope);
		}
		configs.add(config);
	}

	/** An optional setting with an invalid value has its default value. */
	private static void illegalValue(Config config, Scope scope) {
		String id = "emulator.ovf.config.value";
		String pattern = "Unable to parse '%s' for attribute 'value' on element 'Config' with the key '%s'.";
		if (config.required()) {
			scope.issues().error(Category.VALUE_ILLEGAL, config.position(), id, pattern, config.value(), config.key());
		}
		else {
			scope.issues()
				.warning(Category.VALUE_ILLEGAL, config.position(), id, pattern, config.value(), config.key());
		}
	}

	static void readExtraConfig(XmlElement element, List<Config> configs) {
		Config config = read(element);
		if (config != null) {
			configs.add(config);
		}
	}

	private static @Nullable Config read(XmlElement element) {
		String key = element.requireVmw("key");
		String value = element.vmw("value");
		if (value == null) {
			element.requireVmw("value");
			return null;
		}
		return (key != null) ? new Config(key, value, element.required(), element.position()) : null;
	}

}
