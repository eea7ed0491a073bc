package io.github.ovfemulator.ovf.descriptor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the disks that hardware items refer to. A reference is a URI, so that an id in it
 * may be percent-encoded.
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
		return Optional.ofNullable(this.byId.get(reference.id()))
			.or(() -> Optional.ofNullable(this.byId.get(decoded(reference.id()))));
	}

	private static String decoded(String id) {
		try {
			return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return id;
		}
	}

}
