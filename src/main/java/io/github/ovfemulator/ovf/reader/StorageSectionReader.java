package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code vmw:StorageSection}: the storage group of a virtual system or collection.
 */
final class StorageSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.vmw("StorageSection"));
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
		scope.content().storageGroup = section.requireVmw("group");
		scope.noChildren(section);
	}

}
