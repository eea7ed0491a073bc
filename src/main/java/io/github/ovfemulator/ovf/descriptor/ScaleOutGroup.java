package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * That a member of a collection can be deployed several times:
 * {@code ovf2:ScaleOutSection}.
 *
 * @param id the id of the member
 * @param description what is multiplied
 * @param minimum the fewest copies
 * @param count the copies unless someone says otherwise
 * @param maximum the most copies; {@code null} for any number
 * @param position where it stands
 */
public record ScaleOutGroup(String id, @Nullable Text description, long minimum, long count, @Nullable Long maximum,
		Position position) {

}
