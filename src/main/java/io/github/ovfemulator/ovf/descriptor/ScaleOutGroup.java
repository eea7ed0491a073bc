package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A member of a collection that can be deployed in several copies:
 * {@code ovf2:ScaleOutSection}.
 *
 * @param id the id of the member
 * @param description the description
 * @param minimum the minimum number of copies
 * @param count the default number of copies
 * @param maximum the maximum number of copies, or {@code null} for no limit
 * @param position the position of the element
 */
public record ScaleOutGroup(String id, @Nullable Text description, long minimum, long count, @Nullable Long maximum,
		Position position) {

}
