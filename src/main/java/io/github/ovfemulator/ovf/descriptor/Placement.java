package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * The membership of a virtual system or collection in a placement group:
 * {@code ovf2:PlacementSection} or {@code vmw:TagBasedPlacementSection}.
 *
 * @param kind the kind of the group
 * @param group the id of the group
 * @param position the position of the element
 */
public record Placement(PlacementGroup.Kind kind, String group, Position position) {

}
