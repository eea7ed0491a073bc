package io.github.ovfemulator.inventory.vm;

import java.util.Locale;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The version of a virtual machine's hardware.
 *
 * @param version the version, such as {@code VMX_13}
 * @param upgradePolicy when it is upgraded
 * @param upgradeStatus how far an upgrade has come
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.info")
record HardwareInfo(String version, UpgradePolicy upgradePolicy, UpgradeStatus upgradeStatus) implements Structure {

	private static final int NEWEST = 18;

	static HardwareInfo of(@Nullable Integer version) {
		int number = (version != null) ? version : NEWEST;
		return new HardwareInfo(String.format(Locale.ROOT, "VMX_%02d", number), UpgradePolicy.NEVER,
				UpgradeStatus.NONE);
	}

	/**
	 * When the hardware is upgraded. The emulator never does.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.upgrade_policy")
	enum UpgradePolicy {

		/** Never by itself. */
		NEVER,
		/** After the guest has shut down cleanly. */
		AFTER_CLEAN_SHUTDOWN,
		/** At each power-off. */
		ALWAYS

	}

	/**
	 * How far an upgrade has come.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.upgrade_status")
	enum UpgradeStatus {

		/** There is none. */
		NONE,
		/** It is to come. */
		PENDING,
		/** It is done. */
		SUCCESS,
		/** It failed. */
		FAILED

	}

}
