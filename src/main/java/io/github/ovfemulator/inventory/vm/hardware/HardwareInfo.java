package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The version of a machine's virtual hardware. No upgrade is ever scheduled.
 *
 * @param version the version
 * @param upgradePolicy when an upgrade takes place
 * @param upgradeVersion the version to upgrade to
 * @param upgradeStatus how far an upgrade has come
 * @param upgradeError why an upgrade failed
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.info")
@Union(discriminator = "upgrade_policy",
		cases = @Union.Case(value = { "AFTER_CLEAN_SHUTDOWN", "ALWAYS" }, required = "upgrade_version"))
@Union(discriminator = "upgrade_status", cases = @Union.Case(value = "FAILED", required = "upgrade_error"))
public record HardwareInfo(HardwareVersion version, UpgradePolicy upgradePolicy,
		@Nullable HardwareVersion upgradeVersion, UpgradeStatus upgradeStatus,
		@HasFieldsOf(StandardError.class) @Nullable Structure upgradeError) implements Structure {

	static HardwareInfo of(@Nullable Integer version) {
		HardwareVersion known = (version != null) ? HardwareVersion.of(version).orElseThrow() : HardwareVersion.NEWEST;
		return new HardwareInfo(known, UpgradePolicy.NEVER, null, UpgradeStatus.NONE, null);
	}

	/**
	 * When the hardware is upgraded.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.upgrade_policy")
	public enum UpgradePolicy {

		/** Never. */
		NEVER,
		/** When the machine is powered on after its guest has shut down cleanly. */
		AFTER_CLEAN_SHUTDOWN,
		/** When the machine is powered on. */
		ALWAYS

	}

	/**
	 * How far a scheduled upgrade has come.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.upgrade_status")
	public enum UpgradeStatus {

		/** None has been attempted. */
		NONE,
		/** It has not been run yet. */
		PENDING,
		/** The most recent one succeeded. */
		SUCCESS,
		/** The most recent one failed. */
		FAILED

	}

}
