package io.github.ovfemulator.ovf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * A mutable element of a test descriptor.
 */
public final class TestElement {

	private final String name;

	private final Map<String, String> attributes = new LinkedHashMap<>();

	private final List<TestElement> children = new ArrayList<>();

	private @Nullable String text;

	private int line;

	private int column;

	private TestElement(String name) {
		this.name = name;
	}

	/**
	 * Creates an element.
	 * @param name its name as it is to be written, with a prefix of the envelope or none
	 * @return the element
	 */
	public static TestElement element(String name) {
		return new TestElement(name);
	}

	/**
	 * Creates a section with its {@code Info}.
	 * @param name its name
	 * @return the section
	 */
	public static TestElement section(String name) {
		return element(name).add(element("Info").text("About the " + name));
	}

	/**
	 * Sets an attribute.
	 * @param attribute its name as it is to be written
	 * @param value its value
	 * @return this
	 */
	public TestElement with(String attribute, Object value) {
		this.attributes.put(attribute, String.valueOf(value));
		return this;
	}

	/**
	 * Removes an attribute, or the children with a name.
	 * @param what the name of either
	 * @return this
	 */
	public TestElement without(String what) {
		this.attributes.remove(what);
		this.children.removeIf((child) -> child.name.equals(what));
		return this;
	}

	/**
	 * Sets the text.
	 * @param text the text, not yet escaped
	 * @return this
	 */
	public TestElement text(String text) {
		this.text = text;
		return this;
	}

	/**
	 * Adds children.
	 * @param added the children
	 * @return this
	 */
	public TestElement add(TestElement... added) {
		this.children.addAll(List.of(added));
		return this;
	}

	/**
	 * Adds children before another.
	 * @param successor the child before which they go
	 * @param added the children
	 * @return this
	 */
	public TestElement addBefore(TestElement successor, TestElement... added) {
		this.children.addAll(this.children.indexOf(successor), List.of(added));
		return this;
	}

	/**
	 * Finds a descendant.
	 * @param wanted its name as written
	 * @return the first of that name, this one included
	 */
	public TestElement first(String wanted) {
		return nth(wanted, 1);
	}

	/**
	 * Finds a descendant.
	 * @param wanted its name as written
	 * @param number which one, counted from 1
	 * @return the element
	 */
	public TestElement nth(String wanted, int number) {
		List<TestElement> found = new ArrayList<>();
		collect(wanted, found);
		if (found.size() < number) {
			throw new NoSuchElementException("There is no " + wanted + " number " + number);
		}
		return found.get(number - 1);
	}

	/**
	 * Finds a child.
	 * @param wanted its name as written
	 * @param successor the child before which it is added if there is none
	 * @return the first child of that name
	 */
	public TestElement childBefore(String wanted, TestElement successor) {
		for (TestElement each : this.children) {
			if (each.name.equals(wanted)) {
				return each;
			}
		}
		TestElement added = element(wanted);
		this.children.add(this.children.indexOf(successor), added);
		return added;
	}

	/**
	 * The position of the element in the last output.
	 * @return the line, counted from 1
	 */
	public int line() {
		return this.line;
	}

	/**
	 * The position of the element in the last output.
	 * @return the column, counted from 1
	 */
	public int column() {
		return this.column;
	}

	boolean isEmpty() {
		return this.children.isEmpty();
	}

	void write(Output target, int depth) {
		target.append("  ".repeat(depth));
		this.line = target.line;
		this.column = depth * 2 + 1;
		target.append("<" + this.name);
		this.attributes.forEach((key, value) -> target.append(" " + key + "=\"" + escape(value) + "\""));
		if (this.children.isEmpty() && this.text == null) {
			target.append("/>\n");
			return;
		}
		target.append(">");
		if (this.text != null) {
			target.append(escape(this.text));
		}
		if (!this.children.isEmpty()) {
			target.append("\n");
			this.children.forEach((child) -> child.write(target, depth + 1));
			target.append("  ".repeat(depth));
		}
		target.append("</" + this.name + ">\n");
	}

	private void collect(String wanted, List<TestElement> found) {
		if (this.name.equals(wanted)) {
			found.add(this);
		}
		this.children.forEach((child) -> child.collect(wanted, found));
	}

	private static String escape(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}

	/**
	 * A text builder that tracks the line and column.
	 */
	static final class Output {

		private final StringBuilder text = new StringBuilder();

		private int line = 1;

		void append(String part) {
			this.text.append(part);
			this.line += (int) part.chars().filter((character) -> character == '\n').count();
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

}
