package io.github.ovfemulator.ovf.descriptor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Resolves the references of hardware items to disks.
 */
public final class DiskIndex {

	private final Map<String, VirtualDisk> byId = new HashMap<>();

	/**
	 * Creates an index.
	 * @param disks the disks; if an id occurs more than once, the first disk is used
	 */
	public DiskIndex(List<VirtualDisk> disks) {
		disks.forEach((disk) -> this.byId.putIfAbsent(disk.id(), disk));
	}

	/**
	 * Resolves a reference.
	 * @param reference the reference
	 * @return the disk; empty if the reference has no target
	 */
	public Optional<VirtualDisk> find(HostResource reference) {
		if (reference.kind() != HostResource.Kind.DISK) {
			return Optional.empty();
		}
		return reference.resolve(this.byId.keySet()).map(this.byId::get);
	}

	/**
	 * Returns the disks that a stream of references needs.
	 * @param references the references
	 * @return the ids of the disks they refer to, and of the parents of these disks
	 */
	public Set<String> needed(Stream<HostResource> references) {
		Set<String> needed = new HashSet<>();
		references.flatMap((reference) -> find(reference).stream()).forEach((target) -> {
			VirtualDisk disk = target;
			while (disk != null && needed.add(disk.id())) {
				disk = (disk.parentRef() != null) ? this.byId.get(disk.parentRef()) : null;
			}
		});
		return needed;
	}

}
