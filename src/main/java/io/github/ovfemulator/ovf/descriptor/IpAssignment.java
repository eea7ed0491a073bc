package io.github.ovfemulator.ovf.descriptor;

import java.util.Set;

import io.github.ovfemulator.ovf.Position;

/**
 * The supported ways to assign IP addresses: {@code vmw:IpAssignmentSection}.
 *
 * @param schemes {@code ovfenv}, {@code dhcp}, in lower case; can be empty
 * @param protocols {@code IPv4}, {@code IPv6}; can be empty
 * @param position the position of the element
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
