package io.github.ovfemulator.inventory.hardware;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A disk of a virtual machine. Its content is not kept.
 *
 * @param capacity its size in bytes, as the machine sees it
 * @param address its place on a bus
 * @param storage where and how its file is stored
 */
public record VirtualDisk(long capacity, DeviceAddress address, Storage storage) {

	/** Checks the size. */
	public VirtualDisk {
		if (capacity < 0) {
			throw new IllegalArgumentException("The capacity of a disk is not to be negative");
		}
	}

	/**
	 * Where and how the file of a disk is stored.
	 *
	 * @param policy the id of the storage policy, or {@code null} where none is chosen
	 * @param provisioning how the disk takes its space ({@code thin}, {@code thick},
	 * {@code eagerZeroedThick}), or {@code null} where it is not chosen
	 */
	public record Storage(@Nullable String policy, @Nullable String provisioning) {

		/** Nothing is chosen. */
		public static final Storage DEFAULT = new Storage(null, null);

		private static final Set<String> PROVISIONING = Set.of("thin", "thick", "eagerZeroedThick");

		/** Checks the provisioning. */
		public Storage {
			if (provisioning != null && !PROVISIONING.contains(provisioning)) {
				throw new IllegalArgumentException(
						"A disk is thin, thick or eagerZeroedThick, not '%s'".formatted(provisioning));
			}
		}

	}

}
