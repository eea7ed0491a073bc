package io.github.ovfemulator.ovf.descriptor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * The type of a property with the suffix that VMware's vApp properties permit: bounds, as
 * in {@code int(1..5)} and {@code password(8..)}, choices, as in {@code string["a","b"]},
 * or a network, as in {@code ip:LAN}.
 *
 * @param type the type
 * @param restriction the restriction by the bounds or choices
 * @param network the network of an IP address; {@code null} if unspecified
 * @param readable whether the suffix is well-formed; a malformed suffix restricts nothing
 * @see <a href=
 * "https://developer.broadcom.com/xapis/vsphere-web-services-api/latest/vim.vApp.PropertyInfo.html">vim.vApp.PropertyInfo</a>
 */
public record InlineType(PropertyType type, PropertyQualifiers restriction, @Nullable String network,
		boolean readable) {

	/** The maximum number of digits that vCenter accepts. */
	private static final int MAX_NUMBER_LENGTH = 100;

	private static final String RANGE = "..";

	/**
	 * Parses a type. Blanks are permitted except in names and numbers, choices can be in
	 * double quotes, single quotes or without quotes, and one of the bounds can be
	 * missing.
	 * @param written the type as in the descriptor
	 * @return the type, or {@code null} if the name of the type is unknown
	 */
	public static @Nullable InlineType of(String written) {
		PropertyType type = PropertyType.of(written);
		if (type == null) {
			return null;
		}
		String rest = written.strip().substring(type.toString().length()).strip();
		if (rest.isEmpty()) {
			return new InlineType(type, PropertyQualifiers.NONE, null, true);
		}
		String inner = rest.substring(1);
		if (rest.charAt(0) == ':') {
			return new InlineType(type, PropertyQualifiers.NONE, inner, type == PropertyType.IP && !inner.isBlank());
		}
		PropertyQualifiers restriction = null;
		if (rest.charAt(0) == '[' && inner.endsWith("]")) {
			restriction = choices(inner.substring(0, inner.length() - 1));
		}
		else if (rest.charAt(0) == '(' && inner.endsWith(")")) {
			restriction = bounds(type, inner.substring(0, inner.length() - 1));
		}
		return new InlineType(type, (restriction != null) ? restriction : PropertyQualifiers.NONE, null,
				restriction != null);
	}

	/**
	 * Whether there are bounds or choices.
	 * @return whether the type is restricted
	 */
	public boolean isRestricted() {
		return !this.restriction.equals(PropertyQualifiers.NONE);
	}

	/**
	 * Whether a value is valid for the type and its restriction.
	 * @param value the value
	 * @return whether it is valid
	 */
	public boolean permits(String value) {
		// Explicit bounds can be wider than the default bounds of an int.
		boolean ofType = (this.type == PropertyType.INT && isRestricted()) ? PropertyType.isWholeNumber(value.strip())
				: this.type.permits(value);
		return ofType && this.restriction.permit(value);
	}

	private static @Nullable PropertyQualifiers bounds(PropertyType type, String range) {
		int separator = range.indexOf(RANGE);
		if (separator < 0) {
			return null;
		}
		String min = range.substring(0, separator).strip();
		String max = range.substring(separator + RANGE.length()).strip();
		try {
			BigDecimal least = number(min);
			BigDecimal most = number(max);
			if ((least == null && most == null) || (least != null && most != null && least.compareTo(most) > 0)) {
				return null;
			}
			return switch (type) {
				case STRING, PASSWORD -> new PropertyQualifiers(length(min), length(max), null, null, List.of());
				case BOOLEAN, IP, EXPRESSION -> null;
				default -> new PropertyQualifiers(OptionalInt.empty(), OptionalInt.empty(), least, most, List.of());
			};
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static @Nullable BigDecimal number(String text) {
		if (text.length() > MAX_NUMBER_LENGTH) {
			throw new NumberFormatException("too long");
		}
		return text.isEmpty() ? null : new BigDecimal(text);
	}

	private static OptionalInt length(String text) {
		if (text.startsWith("-")) {
			throw new NumberFormatException("negative");
		}
		return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
	}

	private static @Nullable PropertyQualifiers choices(String list) {
		List<String> choices = new ArrayList<>();
		int index = 0;
		while (index < list.length()) {
			char first = list.charAt(index);
			if (Character.isWhitespace(first) || first == ',') {
				index++;
			}
			else if (first == '"' || first == '\'') {
				StringBuilder choice = new StringBuilder();
				index = quoted(list, index, choice);
				if (index < 0) {
					return null;
				}
				choices.add(choice.toString());
			}
			else {
				int comma = list.indexOf(',', index);
				int end = (comma < 0) ? list.length() : comma;
				choices.add(list.substring(index, end).strip());
				index = end;
			}
		}
		return choices.isEmpty() ? null
				: new PropertyQualifiers(OptionalInt.empty(), OptionalInt.empty(), null, null, choices);
	}

	/** Reads a quoted choice, in which a backslash escapes quotes and backslashes. */
	private static int quoted(String list, int start, StringBuilder choice) {
		char quote = list.charAt(start);
		for (int index = start + 1; index < list.length(); index++) {
			char next = list.charAt(index);
			if (next == quote) {
				return index + 1;
			}
			if (next == '\\' && index + 1 < list.length()) {
				index++;
				next = list.charAt(index);
			}
			choice.append(next);
		}
		return -1;
	}

}
