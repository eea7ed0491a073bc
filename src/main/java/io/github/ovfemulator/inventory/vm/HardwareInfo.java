package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The hardware version of a virtual machine. Upgrades are never scheduled.
 *
 * @param version the hardware version
 * @param upgradePolicy the upgrade policy
 * @param upgradeVersion the target version of a scheduled upgrade
 * @param upgradeStatus the status of a scheduled upgrade
 * @param upgradeError the error of a failed upgrade
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.info")
@Union(discriminator = "upgrade_policy",
		cases = @Union.Case(value = { "AFTER_CLEAN_SHUTDOWN", "ALWAYS" }, required = "upgrade_version"))
@Union(discriminator = "upgrade_status", cases = @Union.Case(value = "FAILED", required = "upgrade_error"))
record HardwareInfo(HardwareVersion version, UpgradePolicy upgradePolicy, @Nullable HardwareVersion upgradeVersion,
		UpgradeStatus upgradeStatus,
		@HasFieldsOf(StandardError.class) @Nullable Structure upgradeError) implements Structure {

	static HardwareInfo of(@Nullable Integer version) {
		HardwareVersion known = (version != null) ? HardwareVersion.of(version).orElseThrow() : HardwareVersion.NEWEST;
		return new HardwareInfo(known, UpgradePolicy.NEVER, null, UpgradeStatus.NONE, null);
	}

	/**
	 * The upgrade policies.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.upgrade_policy")
	enum UpgradePolicy {

		/** No upgrade. */
		NEVER,
		/** Upgrade at power-on after a clean shutdown of the guest. */
		AFTER_CLEAN_SHUTDOWN,
		/** Upgrade at power-on. */
		ALWAYS

	}

	/**
	 * The statuses of a scheduled upgrade.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.upgrade_status")
	enum UpgradeStatus {

		/** No upgrade has been scheduled. */
		NONE,
		/** The upgrade is scheduled. */
		PENDING,
		/** The most recent upgrade succeeded. */
		SUCCESS,
		/** The most recent upgrade failed. */
		FAILED

	}

}
