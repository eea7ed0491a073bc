package io.github.ovfemulator.ovf.descriptor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the disks that hardware items refer to.
 */
public final class DiskIndex {

	private final Map<String, VirtualDisk> byId = new HashMap<>();

	/**
	 * Makes an index.
	 * @param disks the disks; of those with the same id the first is found
	 */
	public DiskIndex(List<VirtualDisk> disks) {
		disks.forEach((disk) -> this.byId.putIfAbsent(disk.id(), disk));
	}

	/**
	 * Finds a disk.
	 * @param reference the reference
	 * @return the disk; empty where it refers to none
	 */
	public Optional<VirtualDisk> find(HostResource reference) {
		if (reference.kind() != HostResource.Kind.DISK) {
			return Optional.empty();
		}
		return reference.among(this.byId.keySet()).map(this.byId::get);
	}

}
