package io.github.ovfemulator.ovf.reader;

import java.util.HashSet;
import java.util.Set;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The place in the descriptor that is being read, and where what is read goes.
 */
final class Scope {

	private final Place place;

	private final EnvelopeDraft envelope;

	private final @Nullable ContentDraft content;

	private final Issues issues;

	private final Set<SectionReader> seen = new HashSet<>();

	private Scope(Place place, EnvelopeDraft envelope, @Nullable ContentDraft content, Issues issues) {
		this.place = place;
		this.envelope = envelope;
		this.content = content;
		this.issues = issues;
	}

	static Scope ofEnvelope(EnvelopeDraft envelope, Issues issues) {
		return new Scope(Place.ENVELOPE, envelope, null, issues);
	}

	Scope within(Place inner, ContentDraft draft) {
		return new Scope(inner, this.envelope, draft, this.issues);
	}

	Place place() {
		return this.place;
	}

	EnvelopeDraft envelope() {
		return this.envelope;
	}

	/**
	 * The machine or collection that is being read; only for readers whose places do not
	 * include the envelope.
	 */
	ContentDraft content() {
		if (this.content == null) {
			throw new IllegalStateException("No content at the envelope");
		}
		return this.content;
	}

	Issues issues() {
		return this.issues;
	}

	/**
	 * Notes that a section was there.
	 * @return whether it is the first that the reader meets in this place
	 */
	boolean first(SectionReader reader) {
		return this.seen.add(reader);
	}

	/**
	 * The children of a section, its {@code Info} apart, which every section has to have.
	 */
	Iterable<XmlElement> children(XmlElement section) {
		return () -> new SectionChildren(section, this);
	}

	/**
	 * Passes over a section whose attributes say all.
	 */
	void noChildren(XmlElement section) {
		for (XmlElement child : children(section)) {
			unknownElement(child);
		}
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
	 * Judges a child element that a section's reader does not know.
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

	void illegalValue(XmlElement element, String attribute, String value, String expected) {
		this.issues.error(Category.VALUE_ILLEGAL, element.position(), "emulator.ovf.attribute.value",
				"Invalid value '%s' for attribute '%s' on element '%s': expected %s.", value, attribute,
				element.name().localName(), expected);
	}

}
