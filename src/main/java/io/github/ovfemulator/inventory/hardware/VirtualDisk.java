package io.github.ovfemulator.inventory.hardware;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A disk of a virtual machine. Its content is not stored.
 *
 * @param capacity its capacity in bytes
 * @param address its address
 * @param storage its storage settings
 * @param settings VMware's settings ({@code vmw:Config}), by key
 */
public record VirtualDisk(long capacity, DeviceAddress address, Storage storage, Map<String, String> settings) {

	/** Checks the capacity, copies the settings and keeps their order. */
	public VirtualDisk {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		if (capacity < 0) {
			throw new IllegalArgumentException("The capacity of a disk must not be negative");
		}
	}

	/**
	 * Creates a disk without settings.
	 * @param capacity its capacity in bytes
	 * @param address its address
	 * @param storage its storage settings
	 */
	public VirtualDisk(long capacity, DeviceAddress address, Storage storage) {
		this(capacity, address, storage, Map.of());
	}

	/**
	 * The storage settings of a disk.
	 *
	 * @param policy the id of the storage policy, or {@code null} if none is selected
	 * @param provisioning the provisioning: {@code thin}, {@code thick} or {@code
	 * eagerZeroedThick}, or {@code null} if none is selected
	 */
	public record Storage(@Nullable String policy, @Nullable String provisioning) {

		/** No policy and provisioning. */
		public static final Storage DEFAULT = new Storage(null, null);

		private static final Set<String> PROVISIONING = Set.of("thin", "thick", "eagerZeroedThick");

		/** Checks the provisioning. */
		public Storage {
			if (provisioning != null && !PROVISIONING.contains(provisioning)) {
				throw new IllegalArgumentException(
						"The provisioning must be thin, thick or eagerZeroedThick, not '%s'".formatted(provisioning));
			}
		}

	}

}
