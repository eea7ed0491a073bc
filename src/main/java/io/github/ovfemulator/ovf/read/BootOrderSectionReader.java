package io.github.ovfemulator.ovf.read;

import java.util.Set;

import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code vmw:BootOrderSection}: what a machine boots from.
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
		String instanceId = Values.presence(section.vmw("instanceId"));
		if (instanceId != null) {
			scope.content().bootOrder.addAll(Values.wordsOrItems(instanceId));
		}
		scope.noChildren(section);
	}

}
