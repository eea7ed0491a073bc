package io.github.ovfemulator.vapi.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
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

	/**
	 * Returns a message for each enclosing structure, the outermost first. A dynamic
	 * structure is converted after the validation of the input, so an error in one is an
	 * error of conversion.
	 */
	List<LocalizableMessage> messages() {
		return this.checked ? messages("vapi.data.structure.field.invalid",
				"The field '%s' of the structure '%s' is invalid.", (location) -> true)
				: conversionMessages((location) -> !location.checked);
	}

	/**
	 * Returns the messages for a value that is valid and cannot be converted. A vCenter
	 * converts each parameter by itself, so the input as a whole has no message.
	 */
	List<LocalizableMessage> conversionMessages() {
		return conversionMessages((location) -> !VapiType.NO_NAME.equals(location.structure));
	}

	private List<LocalizableMessage> conversionMessages(Predicate<InputLocation> described) {
		return messages("vapi.bindings.typeconverter.fromvalue.struct.field.error",
				"Could not convert field '%s' of structure '%s'", described);
	}

	private List<LocalizableMessage> messages(String id, String text, Predicate<InputLocation> described) {
		List<LocalizableMessage> messages = (this.parent != null) ? this.parent.messages(id, text, described)
				: new ArrayList<>();
		if (this.structure != null && described.test(this)) {
			messages.add(LocalizableMessage.of(id, text, this.token, this.structure));
		}
		return messages;
	}

}
