package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code EulaSection}: a licence agreement to accept.
 */
final class EulaSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("EulaSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM, Place.COLLECTION);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		boolean found = false;
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(ElementName.ovf("License"))) {
				found = true;
				scope.content().licenses.add(Values.text(child));
			}
			else {
				scope.unknownElement(child);
			}
		}
		if (!found) {
			scope.missingElement(section, "License", true);
		}
	}

}
