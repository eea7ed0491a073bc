package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.KnownWords;
import io.github.ovfemulator.recording.PseudonymizedCalls;
import io.github.ovfemulator.recording.Pseudonyms;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.VapiType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Shows values of JSON in a report: harmless ones as they are, others by pseudonyms.
 */
final class ShownValues {

	/** Longer texts are cut. */
	private static final int MAX_LENGTH = 300;

	private static final Set<String> MESSAGES = Set.of("default_message", "localized");

	private static final String CLASS = "@class";

	private final Pseudonyms pseudonyms;

	private final PseudonymizedCalls calls;

	ShownValues(Pseudonyms pseudonyms, PseudonymizedCalls calls) {
		this.pseudonyms = pseudonyms;
		this.calls = calls;
	}

	/**
	 * Shows a value.
	 * @param value the value
	 * @param place its place
	 * @return JSON, or a description of an object or list
	 */
	String show(JsonNode value, JsonPlace place) {
		if (value.isObject()) {
			return "an object with " + value.size() + " fields";
		}
		if (value.isArray()) {
			return "a list of " + value.size();
		}
		return value.isString() ? StringNode.valueOf(cut(text(value.stringValue(), place))).toString()
				: value.toString();
	}

	/** Returns the name of a field or the key of a map as it can be shown. */
	String name(String name) {
		boolean plain = Characters.areAll(name, 1, 64,
				(each) -> Characters.isLowerCase(each) || each == '_' || each == '@');
		return plain ? name : this.pseudonyms.of(name);
	}

	/** Returns the canonical name of a type as it can be shown. */
	String typeName(String name) {
		return (KnownWords.isTypeName(name) || isConstant(name)) ? name : this.pseudonyms.of(name);
	}

	private String text(String text, JsonPlace place) {
		VapiType type = place.type();
		String field = place.name();
		if (type instanceof VapiType.Enumeration enumeration) {
			return (isConstant(text) || enumeration.constant(text) != null) ? text : this.pseudonyms.of(text);
		}
		if (type == VapiType.Scalar.DATE_TIME) {
			return isTime(text) ? text : this.pseudonyms.of(text);
		}
		if (type instanceof VapiType.Id) {
			return PseudonymizedCalls.id(this.pseudonyms, text);
		}
		if (field.equals(CLASS) || place.ofMessageId()) {
			return typeName(text);
		}
		if (MESSAGES.contains(field)) {
			return this.calls.words(text);
		}
		return KnownWords.isHarmless(text, field) ? text : this.pseudonyms.of(text);
	}

	/** Whether a text is a time in the form of RFC 3339. */
	static boolean isTime(String text) {
		try {
			OffsetDateTime.parse(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean isConstant(String text) {
		return Characters.areAll(text, 1, 64,
				(each) -> Characters.isUpperCase(each) || Characters.isDigit(each) || each == '_')
				&& Characters.isUpperCase(text.charAt(0));
	}

	private static String cut(String text) {
		return (text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH) + "..." : text;
	}

}
