package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A group of virtual systems with a common placement rule:
 * {@code ovf2:PlacementGroupSection} or {@code vmw:TagBasedPlacementGroupSection}.
 *
 * @param kind the kind of the rule
 * @param id the id to which placements refer; unique within its kind
 * @param name the name
 * @param policy {@code availability} or {@code affinity}; {@code null} for a group by
 * tags
 * @param description the description
 * @param position the position of the element
 */
public record PlacementGroup(Kind kind, String id, @Nullable String name, @Nullable String policy,
		@Nullable Text description, Position position) {

	/**
	 * The kinds of placement rules.
	 */
	public enum Kind {

		/** Affinity or anti-affinity. */
		POLICY,
		/** Tags of hosts and datastores. */
		TAGS

	}

}
