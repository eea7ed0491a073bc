package io.github.ovfemulator.recording;

import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * A place in a compared value.
 *
 * @param pointer the JSON pointer, which can be shown
 * @param name the name of the field, empty without one
 * @param type the type, or {@code null} if it is not known
 */
record JsonPlace(String pointer, String name, @Nullable VapiType type) {

	/** Returns the place of a field, whose name may be shown in another way. */
	JsonPlace field(String shown, String field, @Nullable VapiType fieldType) {
		return new JsonPlace(this.pointer + "/" + shown, field, fieldType);
	}

	/** Returns the place of an element. */
	JsonPlace element(int index, @Nullable VapiType elementType) {
		return new JsonPlace(this.pointer + "/" + index, this.name, elementType);
	}

}
