package io.github.ovfemulator.ovf.descriptor;

import java.util.Set;

import io.github.ovfemulator.ovf.Position;

/**
 * How the software of the package can get its addresses: {@code vmw:IpAssignmentSection}.
 *
 * @param schemes {@code ovfenv}, {@code dhcp}, in lower case; may be empty
 * @param protocols {@code IPv4}, {@code IPv6}, as written; may be empty
 * @param position where it stands
 */
public record IpAssignment(Set<String> schemes, Set<String> protocols, Position position) {

	/**
	 * Copies the sets.
	 */
	public IpAssignment {
		schemes = Set.copyOf(schemes);
		protocols = Set.copyOf(protocols);
	}

}
