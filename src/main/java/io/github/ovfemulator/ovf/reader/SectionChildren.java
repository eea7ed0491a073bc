package io.github.ovfemulator.ovf.reader;

import java.util.Iterator;
import java.util.NoSuchElementException;

import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The children of a section without its {@code Info}, whose absence is noted at the end.
 */
final class SectionChildren implements Iterator<XmlElement> {

	private final XmlElement section;

	private final Scope scope;

	private final Iterator<XmlElement> children;

	private @Nullable XmlElement next;

	private boolean informed;

	private boolean ended;

	SectionChildren(XmlElement section, Scope scope) {
		this.section = section;
		this.scope = scope;
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
				// The standard wants one. Packages that vCenter imports lack it, so it is
				// no error (a choice).
				this.scope.missingElement(this.section, "Info", false);
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
