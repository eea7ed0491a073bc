package io.github.ovfemulator.ovf.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import io.github.ovfemulator.ovf.descriptor.NetworkQualifiers;
import io.github.ovfemulator.ovf.descriptor.PropertyQualifiers;
import org.jspecify.annotations.Nullable;

/**
 * Parses qualifiers such as {@code MinLen(1) MaxLen(64)}, {@code ValueMap{"a", "b"}} or
 * {@code Ip("Network 1")}: names with optional arguments, separated by commas or blanks.
 * The time is linear in the length of the input.
 */
final class QualifierParser {

	private static final int MAX_NUMBER_LENGTH = 64;

	private final String source;

	private int index;

	private QualifierParser(String source) {
		this.source = source;
	}

	/**
	 * Parses {@code ovf:qualifiers}.
	 * @return the qualifiers, or {@code null} if they are malformed or permit no value
	 */
	static @Nullable PropertyQualifiers parse(String source) {
		List<Qualifier> all = new QualifierParser(source).all();
		if (all == null) {
			return null;
		}
		OptionalInt minLength = OptionalInt.empty();
		OptionalInt maxLength = OptionalInt.empty();
		BigDecimal minValue = null;
		BigDecimal maxValue = null;
		List<String> values = List.of();
		try {
			for (Qualifier each : all) {
				switch (each.name().toLowerCase(Locale.ROOT)) {
					case "minlen" -> minLength = OptionalInt.of(Integer.parseInt(each.only()));
					case "maxlen" -> maxLength = OptionalInt.of(Integer.parseInt(each.only()));
					case "minvalue" -> minValue = number(each.only());
					case "maxvalue" -> maxValue = number(each.only());
					case "valuemap" -> values = each.arguments();
					default -> {
						return null;
					}
				}
			}
		}
		catch (NumberFormatException ex) {
			return null;
		}
		boolean lengths = minLength.orElse(0) >= 0 && minLength.orElse(0) <= maxLength.orElse(Integer.MAX_VALUE);
		boolean bounds = minValue == null || maxValue == null || minValue.compareTo(maxValue) <= 0;
		return (lengths && bounds) ? new PropertyQualifiers(minLength, maxLength, minValue, maxValue, values) : null;
	}

	/**
	 * Parses {@code vmw:qualifiers}.
	 * @return the qualifiers, or {@code null} if they are malformed
	 */
	static @Nullable NetworkQualifiers parseNetwork(String source) {
		List<Qualifier> all = new QualifierParser(source).all();
		return (all == null) ? null
				: new NetworkQualifiers(all.stream()
					.map((each) -> new NetworkQualifiers.Entry(each.name(),
							each.arguments().isEmpty() ? null : each.arguments().get(0)))
					.toList());
	}

	private @Nullable List<Qualifier> all() {
		List<Qualifier> all = new ArrayList<>();
		skip(" \t\r\n,;");
		while (this.index < this.source.length()) {
			String name = name();
			if (name.isEmpty()) {
				return null;
			}
			skip(" \t\r\n");
			List<String> arguments = List.of();
			char open = peek();
			if (open == '(' || open == '{') {
				List<String> found = arguments((open == '(') ? ')' : '}');
				if (found == null) {
					return null;
				}
				arguments = found;
			}
			all.add(new Qualifier(name, arguments));
			skip(" \t\r\n,;");
		}
		return all;
	}

	private String name() {
		int start = this.index;
		while (this.index < this.source.length() && Character.isLetterOrDigit(this.source.charAt(this.index))) {
			this.index++;
		}
		return this.source.substring(start, this.index);
	}

	private @Nullable List<String> arguments(char close) {
		List<String> arguments = new ArrayList<>();
		this.index++;
		while (true) {
			skip(" \t\r\n,");
			char next = peek();
			if (next == 0) {
				return null;
			}
			if (next == close) {
				this.index++;
				return arguments;
			}
			String argument = (next == '"' || next == '\'') ? quoted(next) : bare(close);
			if (argument == null) {
				return null;
			}
			arguments.add(argument);
		}
	}

	private @Nullable String quoted(char quote) {
		StringBuilder text = new StringBuilder();
		for (this.index++; this.index < this.source.length(); this.index++) {
			char next = this.source.charAt(this.index);
			if (next == quote) {
				this.index++;
				return text.toString();
			}
			if (next == '\\' && this.index + 1 < this.source.length()) {
				this.index++;
				next = this.source.charAt(this.index);
			}
			text.append(next);
		}
		return null;
	}

	private String bare(char close) {
		int start = this.index;
		while (this.index < this.source.length() && this.source.charAt(this.index) != ','
				&& this.source.charAt(this.index) != close) {
			this.index++;
		}
		return this.source.substring(start, this.index).strip();
	}

	private void skip(String characters) {
		while (this.index < this.source.length() && characters.indexOf(this.source.charAt(this.index)) >= 0) {
			this.index++;
		}
	}

	private char peek() {
		return (this.index < this.source.length()) ? this.source.charAt(this.index) : 0;
	}

	private static BigDecimal number(String text) {
		if (text.length() > MAX_NUMBER_LENGTH) {
			throw new NumberFormatException("too long");
		}
		return new BigDecimal(text);
	}

	private record Qualifier(String name, List<String> arguments) {

		String only() {
			if (this.arguments.size() != 1) {
				throw new NumberFormatException("not one argument");
			}
			return this.arguments.get(0);
		}

	}

}
