package io.github.ovfemulator.ovf.xml;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document: its name, position and attributes, and its content, which can
 * be read once and only until the next sibling is read.
 * <p>
 * Attributes are found in the namespace that the format requires and, because many
 * producers omit it, without a namespace.
 */
public final class XmlElement {

	private final XmlCursor cursor;

	private final ElementName name;

	private final Position position;

	private final XmlAttributes attributes;

	private final int depth;

	private final String parent;

	private XmlElement(XmlCursor cursor, ElementName name, Position position, XmlAttributes attributes, int depth,
			String parent) {
		this.cursor = cursor;
		this.name = name;
		this.position = position;
		this.attributes = attributes;
		this.depth = depth;
		this.parent = parent;
	}

	/** The element whose start tag is the current event, without a parent. */
	static XmlElement at(XmlCursor cursor) {
		return at(cursor, "");
	}

	private static XmlElement at(XmlCursor cursor, String parent) {
		return new XmlElement(cursor, cursor.name(), cursor.position(), new XmlAttributes(cursor.attributes()),
				cursor.depth(), parent);
	}

	/**
	 * The element's name.
	 * @return the namespace and the local name
	 */
	public ElementName name() {
		return this.name;
	}

	/**
	 * The element that has this one as a child.
	 * @return its local name; empty for the root
	 */
	public String parentName() {
		return this.parent;
	}

	/**
	 * The position of the element.
	 * @return the position of its start tag
	 */
	public Position position() {
		return this.position;
	}

	/**
	 * An attribute in an OVF namespace or without a namespace.
	 * @param localName its local name
	 * @return its value, or {@code null} if it is absent
	 */
	public @Nullable String ovf(String localName) {
		String value = attribute(Namespaces.OVF, localName);
		if (value == null) {
			value = attribute(Namespaces.OVF2, localName);
		}
		return (value != null) ? value : attribute("", localName);
	}

	/**
	 * An attribute in VMware's namespace or without a namespace.
	 * @param localName its local name
	 * @return its value, or {@code null} if it is absent
	 */
	public @Nullable String vmw(String localName) {
		String value = attribute(Namespaces.VMW, localName);
		return (value != null) ? value : attribute("", localName);
	}

	/**
	 * An attribute by namespace and local name.
	 * @param namespace its namespace, empty for none
	 * @param localName its local name
	 * @return its value, or {@code null} if it is absent
	 */
	public @Nullable String attribute(String namespace, String localName) {
		return this.attributes.get(namespace, localName);
	}

	/**
	 * Accepts attributes that are known and have no effect. All others in the namespaces
	 * of OVF and VMware that no reader asks for are reported.
	 * @param localNames their local names
	 */
	public void accept(String... localNames) {
		for (String localName : localNames) {
			ovf(localName);
			vmw(localName);
		}
	}

	/**
	 * A required attribute in an OVF namespace. Adds an error if it is absent or blank.
	 * @param localName its local name
	 * @return its value, or {@code null} if it is absent or blank
	 */
	public @Nullable String requireOvf(String localName) {
		return require(localName, ovf(localName));
	}

	/**
	 * A required attribute in VMware's namespace. Adds an error if it is absent or blank.
	 * @param localName its local name
	 * @return its value, or {@code null} if it is absent or blank
	 */
	public @Nullable String requireVmw(String localName) {
		return require(localName, vmw(localName));
	}

	/**
	 * Whether the descriptor is invalid for a reader that does not support the element.
	 * @return the value of {@code ovf:required}, true by default
	 */
	public boolean required() {
		String required = ovf("required");
		return required == null || !("false".equalsIgnoreCase(required.strip()) || "0".equals(required.strip()));
	}

	/**
	 * Reads the content as child elements.
	 * @return the children; advancing to the next child skips the unread content of the
	 * current one
	 */
	public Iterable<XmlElement> children() {
		return Children::new;
	}

	/**
	 * Reads the content as text.
	 * @return the text without surrounding white space and without the text of child
	 * elements
	 */
	public String text() {
		return rawText().strip();
	}

	/**
	 * Reads the content as a name whose leading and trailing blanks are significant.
	 * @return the text without the text of child elements; surrounding white space is
	 * removed if it contains a line break
	 */
	public String textWithBlanks() {
		String text = rawText();
		String stripped = text.strip();
		int start = text.indexOf(stripped);
		String before = text.substring(0, start);
		String after = text.substring(start + stripped.length());
		return (before.contains("\n") ? "" : before) + stripped + (after.contains("\n") ? "" : after);
	}

	private String rawText() {
		StringBuilder text = new StringBuilder();
		while (true) {
			int event = this.cursor.next();
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
					|| event == XMLStreamConstants.SPACE) {
				this.cursor.appendText(text);
			}
			else if (event == XMLStreamConstants.START_ELEMENT) {
				skipInText(at(this.cursor, this.name.localName()));
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				return text.toString();
			}
		}
	}

	private void skipInText(XmlElement child) {
		this.cursor.issues()
			.warning(Category.ELEMENT_ILLEGAL, child.position, "emulator.ovf.element.in_text",
					"Element '%s' within the text of '%s' is ignored.", child.name.localName(), this.name.localName());
		child.skip();
	}

	/** Adds a warning for each attribute that no reader has asked for. */
	private void reportUnread() {
		for (String attribute : this.attributes.unread()) {
			this.cursor.issues()
				.warning(Category.ATTRIBUTE_ILLEGAL, this.position, "emulator.ovf.attribute.unknown",
						"Unknown attribute '%s' on element '%s' is ignored.", attribute, this.name.localName());
		}
	}

	private void skip() {
		while (this.cursor.depth() >= this.depth) {
			this.cursor.next();
		}
	}

	private @Nullable String require(String localName, @Nullable String value) {
		if (value == null) {
			missing(localName);
			return null;
		}
		if (value.isBlank()) {
			this.cursor.issues()
				.error(Category.VALUE_ILLEGAL, this.position, "emulator.ovf.attribute.empty",
						"Attribute '%s' on element '%s' is empty.", localName, this.name.localName());
			return null;
		}
		return value;
	}

	/** Names the namespace of an attribute that is present in another namespace. */
	private void missing(String localName) {
		Optional<ElementName> other = this.attributes.names()
			.stream()
			.filter((attribute) -> attribute.localName().equals(localName))
			.min(Comparator.comparing(ElementName::namespace));
		if (other.isPresent()) {
			this.cursor.issues()
				.error(Category.ATTRIBUTE_REQUIRED, this.position, "emulator.ovf.attribute.namespace",
						"Missing attribute '%s' on element '%s': it is present in the namespace '%s'.", localName,
						this.name.localName(), other.get().namespace());
		}
		else {
			this.cursor.issues()
				.error(Category.ATTRIBUTE_REQUIRED, this.position, "emulator.ovf.attribute.missing",
						"Missing attribute '%s' on element '%s'.", localName, this.name.localName());
		}
	}

	/** Iterates over the children while the cursor advances. */
	private final class Children implements Iterator<XmlElement> {

		private @Nullable XmlElement last;

		private @Nullable XmlElement next;

		private boolean ended;

		@Override
		public boolean hasNext() {
			if (this.last != null) {
				this.last.skip();
				this.last.reportUnread();
				this.last = null;
			}
			while (this.next == null && !this.ended) {
				int event = XmlElement.this.cursor.next();
				if (event == XMLStreamConstants.START_ELEMENT) {
					this.next = at(XmlElement.this.cursor, XmlElement.this.name.localName());
				}
				this.ended = event == XMLStreamConstants.END_ELEMENT;
			}
			return this.next != null;
		}

		@Override
		public XmlElement next() {
			if (!hasNext() || this.next == null) {
				throw new NoSuchElementException();
			}
			XmlElement child = this.next;
			this.last = child;
			this.next = null;
			return child;
		}

	}

}
