package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;
import io.github.ovfemulator.ovf.xml.XmlElement;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Parses texts, numbers and lists in descriptors.
 */
final class Values {

	private Values() {
	}

	static Text text(XmlElement element) {
		String messageId = element.ovf("msgid");
		return new Text(element.text(), messageId);
	}

	/**
	 * Reads a text that an element can have once. Adds a warning for another one, of
	 * which the first counts (a choice).
	 * @param known the text so far, or {@code null}
	 */
	static Text first(@Nullable Text known, XmlElement child, Scope scope) {
		if (known == null) {
			return text(child);
		}
		scope.duplicate(child);
		return known;
	}

	static @Nullable String presence(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	static String orEmpty(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

	static List<String> words(@Nullable String value) {
		return split(value, Characters::isSpace);
	}

	static List<String> wordsOrItems(@Nullable String value) {
		return split(value, (character) -> character == ',' || Characters.isSpace(character));
	}

	/**
	 * Parses a non-negative number. Adds an error for another value.
	 */
	static OptionalLong count(XmlElement element, String attribute, Scope scope) {
		String value = element.ovf(attribute);
		if (value == null || value.isBlank()) {
			return OptionalLong.empty();
		}
		OptionalLong number = WholeNumber.parse(value);
		if (number.isEmpty() || number.getAsLong() < 0) {
			scope.illegalValue(element, attribute, value, "a non-negative whole number");
			return OptionalLong.empty();
		}
		return number;
	}

	/**
	 * Parses a non-negative number in the range of an int. Adds an error for another
	 * value.
	 */
	static int smallCount(XmlElement element, String attribute, Scope scope) {
		OptionalLong number = count(element, attribute, scope);
		if (number.isPresent() && number.getAsLong() > Integer.MAX_VALUE) {
			scope.illegalValue(element, attribute, String.valueOf(number.getAsLong()),
					"a whole number up to " + Integer.MAX_VALUE);
			return 0;
		}
		return (int) number.orElse(0);
	}

	/**
	 * Parses a boolean. Adds an error for another value.
	 */
	static boolean flag(XmlElement element, String attribute, boolean absent, Scope scope) {
		return flag(element, attribute, element.ovf(attribute), absent, scope);
	}

	static boolean flag(XmlElement element, String attribute, @Nullable String value, boolean absent, Scope scope) {
		if (value == null || value.isBlank()) {
			return absent;
		}
		return switch (value.strip().toLowerCase(Locale.ROOT)) {
			case "true", "1" -> true;
			case "false", "0" -> false;
			default -> {
				scope.illegalValue(element, attribute, value, "'true' or 'false'");
				yield absent;
			}
		};
	}

	private static List<String> split(@Nullable String value, IntPredicate separator) {
		return (value == null) ? List.of() : Split.words(value, separator);
	}

}
