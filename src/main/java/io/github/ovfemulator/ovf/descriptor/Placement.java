package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * That a machine or collection belongs to a placement group:
 * {@code ovf2:PlacementSection} or {@code vmw:TagBasedPlacementSection}.
 *
 * @param kind the kind of the group
 * @param group the id of the group
 * @param position where it stands
 */
public record Placement(PlacementGroup.Kind kind, String group, Position position) {

}
