package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code ResourceAllocationSection}: the resources shared by the members of a
 * collection.
 */
final class ResourceAllocationSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("ResourceAllocationSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.COLLECTION);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(ElementName.ovf("Item"))) {
				scope.content().resourceAllocation.add(HardwareItemReader.read(child, scope));
			}
			else {
				scope.unknownElement(child);
			}
		}
	}

}
