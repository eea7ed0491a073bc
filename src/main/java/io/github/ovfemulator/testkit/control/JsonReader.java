package io.github.ovfemulator.testkit.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads JSON: objects as maps, arrays as lists, numbers as {@link BigDecimal}. The JDK
 * has no JSON reader.
 */
final class JsonReader {

	private final String text;

	private int position;

	private JsonReader(String text) {
		this.text = text;
	}

	/**
	 * Reads a document.
	 * @param text the document
	 * @return the value
	 * @throws IllegalArgumentException if the document is not valid JSON
	 */
	static @Nullable Object read(String text) {
		JsonReader reader = new JsonReader(text);
		Object value = reader.value();
		if (reader.next() != 0) {
			throw reader.unexpected();
		}
		return value;
	}

	private @Nullable Object value() {
		return switch (next()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			case 't' -> literal("true", true);
			case 'f' -> literal("false", false);
			case 'n' -> literal("null", null);
			default -> number();
		};
	}

	private Map<String, @Nullable Object> object() {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		this.position++;
		for (boolean first = true; next() != '}'; first = false) {
			separate(first);
			next();
			String name = string();
			expect(':');
			object.put(name, value());
		}
		this.position++;
		return object;
	}

	private List<@Nullable Object> array() {
		List<@Nullable Object> array = new ArrayList<>();
		this.position++;
		for (boolean first = true; next() != ']'; first = false) {
			separate(first);
			array.add(value());
		}
		this.position++;
		return array;
	}

	private void separate(boolean first) {
		if (!first) {
			expect(',');
		}
	}

	private void expect(char expected) {
		if (next() != expected) {
			throw unexpected();
		}
		this.position++;
	}

	private String string() {
		StringBuilder string = new StringBuilder();
		if (take() != '"') {
			throw unexpected();
		}
		for (char character = take(); character != '"'; character = take()) {
			string.append((character == '\\') ? escaped() : character);
		}
		return string.toString();
	}

	private char escaped() {
		char character = take();
		return switch (character) {
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> (char) Integer.parseInt("" + take() + take() + take() + take(), 16);
			default -> character;
		};
	}

	private @Nullable Object literal(String word, @Nullable Object value) {
		if (!this.text.startsWith(word, this.position)) {
			throw unexpected();
		}
		this.position += word.length();
		return value;
	}

	private BigDecimal number() {
		int start = this.position;
		while (this.position < this.text.length() && "+-.eE0123456789".indexOf(this.text.charAt(this.position)) >= 0) {
			this.position++;
		}
		if (start == this.position) {
			throw unexpected();
		}
		return new BigDecimal(this.text.substring(start, this.position));
	}

	/** The next character after white space, without consuming it; 0 at the end. */
	private char next() {
		while (this.position < this.text.length() && " \t\r\n".indexOf(this.text.charAt(this.position)) >= 0) {
			this.position++;
		}
		return (this.position < this.text.length()) ? this.text.charAt(this.position) : 0;
	}

	private char take() {
		if (this.position >= this.text.length()) {
			throw unexpected();
		}
		return this.text.charAt(this.position++);
	}

	private IllegalArgumentException unexpected() {
		return new IllegalArgumentException("Not valid JSON, at character " + this.position + ": " + this.text);
	}

}
