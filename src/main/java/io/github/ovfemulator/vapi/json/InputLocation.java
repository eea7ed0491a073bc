package io.github.ovfemulator.vapi.json;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * A location in an input.
 *
 * @param parent the enclosing location, or {@code null} at the top
 * @param token the name of the field or the index in the list
 * @param structure the canonical name of the structure of the field, or {@code null} in a
 * list
 * @param checked whether no enclosing structure is a dynamic one
 */
record InputLocation(@Nullable InputLocation parent, String token, @Nullable String structure, boolean checked) {

	static final InputLocation TOP = new InputLocation(null, "", null, true);

	InputLocation field(String name, String ofStructure) {
		return new InputLocation(this, name, ofStructure, this.checked);
	}

	InputLocation element(int index) {
		return new InputLocation(this, Integer.toString(index), null, this.checked);
	}

	/** Returns this location for the fields of a dynamic structure. */
	InputLocation unchecked() {
		return new InputLocation(this.parent, this.token, this.structure, false);
	}

	/** Returns the location as an RFC 6901 JSON pointer. */
	String pointer() {
		if (this.parent == null) {
			return "";
		}
		return this.parent.pointer() + "/" + this.token.replace("~", "~0").replace("/", "~1");
	}

	/** Returns a message for each enclosing structure, the outermost first. */
	List<LocalizableMessage> messages() {
		List<LocalizableMessage> messages = (this.parent != null) ? this.parent.messages() : new ArrayList<>();
		if (this.structure != null) {
			messages.add(LocalizableMessage.of("vapi.data.structure.field.invalid",
					"The field '%s' of the structure '%s' is invalid.", this.token, this.structure));
		}
		return messages;
	}

}
