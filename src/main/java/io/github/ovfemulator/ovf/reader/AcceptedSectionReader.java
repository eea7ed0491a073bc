package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Accepts sections that vCenter supports and that have no effect on a deployment.
 */
final class AcceptedSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.vmw("CpuCompatibilitySection"), ElementName.vmw("MigrationUpgradeRequisitesSection"),
				ElementName.vmw("VirtualDeviceGroupSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.ENVELOPE, Place.SYSTEM, Place.COLLECTION);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		scope.withoutEffect(section);
	}

}
