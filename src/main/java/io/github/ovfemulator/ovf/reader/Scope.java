package io.github.ovfemulator.ovf.reader;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The element whose children are read, with the builders for the result and the issues.
 */
final class Scope {

	private final Place place;

	private final EnvelopeBuilder envelope;

	private final @Nullable ContentBuilder content;

	private final Issues issues;

	private final Set<ElementName> seen = new HashSet<>();

	private Scope(Place place, EnvelopeBuilder envelope, @Nullable ContentBuilder content, Issues issues) {
		this.place = place;
		this.envelope = envelope;
		this.content = content;
		this.issues = issues;
	}

	static Scope ofEnvelope(EnvelopeBuilder envelope, Issues issues) {
		return new Scope(Place.ENVELOPE, envelope, null, issues);
	}

	Scope within(Place inner, ContentBuilder content) {
		return new Scope(inner, this.envelope, content, this.issues);
	}

	Place place() {
		return this.place;
	}

	EnvelopeBuilder envelope() {
		return this.envelope;
	}

	/**
	 * The builder of the virtual system or collection. Only for readers whose places do
	 * not include the envelope.
	 */
	ContentBuilder content() {
		if (this.content == null) {
			throw new IllegalStateException("The envelope has no content builder");
		}
		return this.content;
	}

	Issues issues() {
		return this.issues;
	}

	/**
	 * Records the occurrence of a section.
	 * @return whether it is the first section of that name in this place
	 */
	boolean first(ElementName section) {
		return this.seen.add(section);
	}

	/**
	 * The children of a section without its {@code Info}. Adds a warning if there is no
	 * {@code Info}.
	 */
	Iterable<XmlElement> children(XmlElement section) {
		return () -> new SectionChildren(section);
	}

	/**
	 * Reads the children of a section that has attributes only.
	 */
	void noChildren(XmlElement section) {
		children(section).forEach(this::unknownElement);
	}

	/**
	 * Reads the children of another element that has attributes only.
	 */
	void attributesOnly(XmlElement element) {
		element.children().forEach(this::unknownElement);
	}

	void missingElement(XmlElement parent, String child, boolean stops) {
		if (stops) {
			this.issues.error(Category.ELEMENT_REQUIRED, parent.position(), "emulator.ovf.element.missing",
					"Missing child element '%s' of '%s'.", child, parent.name().localName());
		}
		else {
			this.issues.warning(Category.ELEMENT_REQUIRED, parent.position(), "emulator.ovf.element.missing",
					"Missing child element '%s' of '%s'.", child, parent.name().localName());
		}
	}

	/**
	 * Adds an issue or information about a child element that the section's reader does
	 * not support.
	 */
	void unknownElement(XmlElement child) {
		ElementName name = child.name();
		if (child.required()) {
			this.issues.errorUnlessLax(Category.ELEMENT_UNKNOWN, child.position(), "emulator.ovf.element.unknown",
					"Unsupported element '%s'.", name.isOf(Namespaces.OVF) ? name.localName() : name);
		}
		else {
			this.issues.information("emulator.ovf.element.skipped", "Skipped the optional element '%s' in line %s.",
					name, child.position().line());
		}
	}

	/** Adds a warning for an element of which the first one counts. */
	void duplicate(XmlElement child) {
		ReferenceIssues.repeated(this.issues, child.position(), child.name().localName(), child.parentName());
	}

	/** Adds information about an element that has no effect on what is created. */
	void withoutEffect(XmlElement element) {
		this.issues.information("emulator.ovf.element.no_effect", "The element '%s' in line %s has no effect.",
				element.name().localName(), element.position().line());
	}

	void illegalValue(XmlElement element, String attribute, String value, String expected) {
		this.issues.error(Category.VALUE_ILLEGAL, element.position(), "emulator.ovf.attribute.value",
				"Invalid value '%s' for attribute '%s' on element '%s': expected %s.", value, attribute,
				element.name().localName(), expected);
	}

	/**
	 * The elements that can contain sections.
	 */
	enum Place {

		/** A child of the envelope. */
		ENVELOPE("Envelope"),
		/** A child of a virtual system. */
		SYSTEM("VirtualSystem"),
		/** A child of a virtual system collection. */
		COLLECTION("VirtualSystemCollection");

		private final String elementName;

		Place(String elementName) {
			this.elementName = elementName;
		}

		String elementName() {
			return this.elementName;
		}

	}

	/** Iterates over the children of a section without its {@code Info}. */
	private final class SectionChildren implements Iterator<XmlElement> {

		private final XmlElement section;

		private final Iterator<XmlElement> children;

		private @Nullable XmlElement next;

		private boolean informed;

		private boolean ended;

		SectionChildren(XmlElement section) {
			this.section = section;
			this.children = section.children().iterator();
		}

		@Override
		public boolean hasNext() {
			while (this.next == null && this.children.hasNext()) {
				XmlElement child = this.children.next();
				if (child.name().localName().equals("Info")) {
					this.informed = true;
				}
				else {
					this.next = child;
				}
			}
			if (this.next == null && !this.ended) {
				this.ended = true;
				if (!this.informed) {
					// Required by the standard, but absent in packages that vCenter
					// imports: a warning (a choice).
					missingElement(this.section, "Info", false);
				}
			}
			return this.next != null;
		}

		@Override
		public XmlElement next() {
			if (!hasNext() || this.next == null) {
				throw new NoSuchElementException();
			}
			XmlElement child = this.next;
			this.next = null;
			return child;
		}

	}

}
