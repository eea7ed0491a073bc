package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * A place in a compared value.
 *
 * @param pointer the JSON pointer, which can be shown
 * @param name the name of the field, empty without one
 * @param type the type, or {@code null} if it is not known
 * @param ofMessageId whether the value is the id of a message
 */
record JsonPlace(String pointer, String name, @Nullable VapiType type, boolean ofMessageId) {

	JsonPlace(String pointer, String name, @Nullable VapiType type) {
		this(pointer, name, type, false);
	}

	/** Returns this place as that of the id of a message. */
	JsonPlace asMessageId() {
		return new JsonPlace(this.pointer, this.name, this.type, true);
	}

	/** Returns the place of a field, whose name may be shown in another way. */
	JsonPlace field(String shown, String field, @Nullable VapiType fieldType) {
		return new JsonPlace(this.pointer + "/" + shown, field, fieldType);
	}

	/** Returns the place of an element. */
	JsonPlace element(int index, @Nullable VapiType elementType) {
		return new JsonPlace(this.pointer + "/" + index, this.name, elementType);
	}

}
