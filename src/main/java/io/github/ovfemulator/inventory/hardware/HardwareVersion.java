package io.github.ovfemulator.inventory.hardware;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The virtual hardware versions, in ascending order. Version 5 does not exist. The
 * versions up to 17 are those of the vendor's bindings of 2019, the others those of later
 * releases.
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

	/** The default version of a new machine. */
	public static final HardwareVersion NEWEST = values()[values().length - 1];

	/**
	 * Finds a version by its number.
	 * @param number the number, such as 13 for {@code vmx-13}
	 * @return the version, or empty if unknown
	 */
	public static Optional<HardwareVersion> of(int number) {
		return Stream.of(values()).filter((version) -> version.number() == number).findFirst();
	}

	/**
	 * The number of this version.
	 * @return the number, such as 13 for {@code vmx-13}
	 */
	public int number() {
		return Integer.parseInt(name().substring("VMX_".length()));
	}

}
