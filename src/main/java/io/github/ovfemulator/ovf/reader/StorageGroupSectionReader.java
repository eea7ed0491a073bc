package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.StorageGroup;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code vmw:StorageGroupSection}.
 */
final class StorageGroupSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.vmw("StorageGroupSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.ENVELOPE);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		String id = section.requireVmw("id");
		String name = Values.presence(section.vmw("name"));
		Text description = null;
		for (XmlElement child : scope.children(section)) {
			if (child.name().localName().equals("Description")) {
				description = Values.first(description, child, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
		if (id != null) {
			scope.envelope().storageGroups.add(new StorageGroup(id, name, description, section.position()));
		}
	}

}
