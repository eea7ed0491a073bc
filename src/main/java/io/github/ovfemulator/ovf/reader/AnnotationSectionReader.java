package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code AnnotationSection}.
 */
final class AnnotationSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("AnnotationSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM, Place.COLLECTION);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		boolean found = false;
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(ElementName.ovf("Annotation"))) {
				found = true;
				scope.content().annotation = Values.first(scope.content().annotation, child, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
		if (!found) {
			scope.missingElement(section, "Annotation", false);
		}
	}

}
