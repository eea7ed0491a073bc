package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.Placement;
import io.github.ovfemulator.ovf.descriptor.PlacementGroup;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code ovf2:PlacementSection} and {@code vmw:TagBasedPlacementSection}.
 */
final class PlacementSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(POLICY, TAGS);
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM, Place.COLLECTION);
	}

	private static final ElementName POLICY = ElementName.ovf2("PlacementSection");

	private static final ElementName TAGS = ElementName.vmw("TagBasedPlacementSection");

	@Override
	public void read(XmlElement section, Scope scope) {
		boolean tags = section.name().equals(TAGS);
		String group = tags ? section.requireVmw("group") : section.requireOvf("group");
		section.accept("priority");
		scope.noChildren(section);
		scope.withoutEffect(section);
		if (group != null) {
			scope.content().placements.add(new Placement(tags ? PlacementGroup.Kind.TAGS : PlacementGroup.Kind.POLICY,
					group, section.position()));
		}
	}

}
