package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * Machines that are placed by one rule: {@code ovf2:PlacementGroupSection} or
 * {@code vmw:TagBasedPlacementGroupSection}.
 *
 * @param kind by what it places
 * @param id the id by which machines point to it; unique among those of its kind
 * @param name its name
 * @param policy {@code availability} or {@code affinity}, of a group by policy
 * @param description what it is for
 * @param position where it stands
 */
public record PlacementGroup(Kind kind, String id, @Nullable String name, @Nullable String policy,
		@Nullable Text description, Position position) {

	/**
	 * By what machines are placed.
	 */
	public enum Kind {

		/** By keeping them together or apart. */
		POLICY,
		/** By the tags of hosts and datastores. */
		TAGS

	}

}
