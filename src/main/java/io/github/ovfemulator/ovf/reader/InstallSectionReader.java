package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.InstallSection;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code InstallSection}.
 */
final class InstallSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("InstallSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		boolean initialBoot = Values.flag(section, "initialBoot", false, scope);
		int stopDelay = Values.smallCount(section, "initialBootStopDelay", scope);
		scope.content().install = new InstallSection(initialBoot, stopDelay, section.position());
		scope.noChildren(section);
	}

}
