package io.github.ovfemulator.inventory.hardware;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The versions of virtual hardware that a vCenter knows, oldest first. There is no
 * version 5. Up to 17 they are those of the vendor's bindings of 2019, beyond them those
 * of its later releases.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.version")
public enum HardwareVersion {

	/** Version 3. */
	VMX_03,
	/** Version 4. */
	VMX_04,
	/** Version 6. */
	VMX_06,
	/** Version 7. */
	VMX_07,
	/** Version 8. */
	VMX_08,
	/** Version 9. */
	VMX_09,
	/** Version 10. */
	VMX_10,
	/** Version 11. */
	VMX_11,
	/** Version 12. */
	VMX_12,
	/** Version 13. */
	VMX_13,
	/** Version 14. */
	VMX_14,
	/** Version 15. */
	VMX_15,
	/** Version 16. */
	VMX_16,
	/** Version 17. */
	VMX_17,
	/** Version 18. */
	VMX_18,
	/** Version 19. */
	VMX_19,
	/** Version 20. */
	VMX_20,
	/** Version 21. */
	VMX_21,
	/** Version 22. */
	VMX_22;

	/** The version of a machine of which none is said. */
	public static final HardwareVersion NEWEST = values()[values().length - 1];

	/**
	 * The version with a number.
	 * @param number the number, 13 for {@code vmx-13}
	 * @return the version, or empty where there is none
	 */
	public static Optional<HardwareVersion> of(int number) {
		return Stream.of(values()).filter((version) -> version.number() == number).findFirst();
	}

	/**
	 * Its number.
	 * @return the number, 13 for {@code vmx-13}
	 */
	public int number() {
		return Integer.parseInt(name().substring("VMX_".length()));
	}

}
