package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.BootOrderEntry;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code vmw:BootOrderSection}: the boot devices of a virtual machine.
 */
final class BootOrderSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.vmw("BootOrderSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		List<String> ids = Values.wordsOrItems(section.vmw("instanceId"));
		List<String> types = Values.wordsOrItems(section.vmw("type"));
		for (int i = 0; i < Math.max(ids.size(), types.size()); i++) {
			scope.content().bootOrder.add(new BootOrderEntry((i < ids.size()) ? ids.get(i) : null,
					(i < types.size()) ? types.get(i) : null, section.position()));
		}
		scope.noChildren(section);
	}

}
