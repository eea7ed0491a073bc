package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.HardwareItem;
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
		List<HardwareItem> items = new ArrayList<>();
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(ElementName.ovf("Item"))) {
				items.add(HardwareItemReader.read(child, scope));
			}
			else {
				scope.unknownElement(child);
			}
		}
		List<HardwareItem> resolved = RangeMarkers.resolve(items, scope.issues());
		AllocationChecks.check(resolved, scope.issues());
		scope.content().resourceAllocation.addAll(resolved);
	}

}
