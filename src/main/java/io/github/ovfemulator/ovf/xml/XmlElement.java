package io.github.ovfemulator.ovf.xml;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * An element under the parser's eye: its name, place and attributes, and once, while the
 * pass is there, its content.
 * <p>
 * Attributes are found with the namespace that the format asks for and, since many
 * producers forget it, without one.
 */
public final class XmlElement {

	private final XmlDocument document;

	private final ElementName name;

	private final Position position;

	private final Map<ElementName, String> attributes;

	private final int depth;

	XmlElement(XmlDocument document, ElementName name, Position position, Map<ElementName, String> attributes,
			int depth) {
		this.document = document;
		this.name = name;
		this.position = position;
		this.attributes = attributes;
		this.depth = depth;
	}

	/**
	 * The element's name.
	 * @return the name, free of prefixes
	 */
	public ElementName name() {
		return this.name;
	}

	/**
	 * Where the element starts.
	 * @return the position of its opening bracket
	 */
	public Position position() {
		return this.position;
	}

	/**
	 * The names of all attributes.
	 * @return the names
	 */
	public Set<ElementName> attributeNames() {
		return this.attributes.keySet();
	}

	/**
	 * An attribute of the OVF namespaces, or of none.
	 * @param localName its local name
	 * @return its value, or {@code null} where it is absent
	 */
	public @Nullable String ovf(String localName) {
		String value = this.attributes.get(ElementName.ovf(localName));
		if (value == null) {
			value = this.attributes.get(ElementName.ovf2(localName));
		}
		return (value != null) ? value : attribute("", localName);
	}

	/**
	 * An attribute of VMware's namespace, or of none.
	 * @param localName its local name
	 * @return its value, or {@code null} where it is absent
	 */
	public @Nullable String vmw(String localName) {
		String value = attribute(Namespaces.VMW, localName);
		return (value != null) ? value : attribute("", localName);
	}

	/**
	 * An attribute by its full name.
	 * @param namespace its namespace, empty for none
	 * @param localName its local name
	 * @return its value, or {@code null} where it is absent
	 */
	public @Nullable String attribute(String namespace, String localName) {
		return this.attributes.get(new ElementName(namespace, localName));
	}

	/**
	 * An attribute of the OVF namespace that has to be there and not be empty; else an
	 * error is noted.
	 * @param localName its local name
	 * @return its value, or {@code null} where it is absent or empty
	 */
	public @Nullable String requireOvf(String localName) {
		return require(localName, ovf(localName));
	}

	/**
	 * An attribute of VMware's namespace that has to be there and not be empty; else an
	 * error is noted.
	 * @param localName its local name
	 * @return its value, or {@code null} where it is absent or empty
	 */
	public @Nullable String requireVmw(String localName) {
		return require(localName, vmw(localName));
	}

	/**
	 * Whether a reader that does not know the element has to refuse the descriptor.
	 * @return the value of {@code ovf:required}, which is true when absent
	 */
	public boolean required() {
		String required = ovf("required");
		return required == null || !("false".equalsIgnoreCase(required.strip()) || "0".equals(required.strip()));
	}

	/**
	 * Reads the content as child elements, once.
	 * @return the children one after the other; what is left unread of one is passed over
	 * when the next is asked for
	 */
	public Iterable<XmlElement> children() {
		return Children::new;
	}

	/**
	 * Reads the content as text.
	 * @return the text without surrounding white space and without that of child elements
	 */
	public String text() {
		return rawText().strip();
	}

	/**
	 * Reads the content as a name in which blanks count, at its beginning and end too.
	 * @return the text without that of child elements; white space around it is left out
	 * where it holds a line break, since that is layout
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
			int event = this.document.next();
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
					|| event == XMLStreamConstants.SPACE) {
				this.document.appendText(text);
			}
			else if (event == XMLStreamConstants.START_ELEMENT) {
				this.document.element().skip();
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				return text.toString();
			}
		}
	}

	private void skip() {
		while (this.document.depth() >= this.depth) {
			this.document.next();
		}
	}

	private @Nullable String require(String localName, @Nullable String value) {
		if (value == null) {
			missing(localName);
			return null;
		}
		if (value.isBlank()) {
			this.document.issues()
				.error(Category.VALUE_ILLEGAL, this.position, "emulator.ovf.attribute.empty",
						"Attribute '%s' on element '%s' is empty.", localName, this.name.localName());
			return null;
		}
		return value;
	}

	/** An attribute of a namespace that is not the one asked for is told. */
	private void missing(String localName) {
		Optional<ElementName> other = this.attributes.keySet()
			.stream()
			.filter((attribute) -> attribute.localName().equals(localName))
			.min(Comparator.comparing(ElementName::namespace));
		if (other.isPresent()) {
			this.document.issues()
				.error(Category.ATTRIBUTE_REQUIRED, this.position, "emulator.ovf.attribute.namespace",
						"Missing attribute '%s' on element '%s': the one there is of the namespace '%s'.", localName,
						this.name.localName(), other.get().namespace());
		}
		else {
			this.document.issues()
				.error(Category.ATTRIBUTE_REQUIRED, this.position, "emulator.ovf.attribute.missing",
						"Missing attribute '%s' on element '%s'.", localName, this.name.localName());
		}
	}

	/**
	 * The children as the parser comes to them.
	 */
	private final class Children implements Iterator<XmlElement> {

		private @Nullable XmlElement last;

		private @Nullable XmlElement next;

		private boolean ended;

		@Override
		public boolean hasNext() {
			if (this.last != null) {
				this.last.skip();
				this.last = null;
			}
			while (this.next == null && !this.ended) {
				int event = XmlElement.this.document.next();
				if (event == XMLStreamConstants.START_ELEMENT) {
					this.next = XmlElement.this.document.element();
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
