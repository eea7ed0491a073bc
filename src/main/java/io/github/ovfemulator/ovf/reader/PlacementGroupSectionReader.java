package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.PlacementGroup;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ovf2:PlacementGroupSection} and {@code vmw:TagBasedPlacementGroupSection}.
 */
final class PlacementGroupSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(POLICY, TAGS);
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.ENVELOPE);
	}

	private static final ElementName POLICY = ElementName.ovf2("PlacementGroupSection");

	private static final ElementName TAGS = ElementName.vmw("TagBasedPlacementGroupSection");

	@Override
	public void read(XmlElement section, Scope scope) {
		boolean tags = section.name().equals(TAGS);
		String id = tags ? section.requireVmw("id") : section.requireOvf("id");
		section.accept("policyId", "priority");
		Text description = null;
		for (XmlElement child : scope.children(section)) {
			switch (child.name().localName()) {
				case "Description" -> description = Values.first(description, child, scope);
				case "TagCategory", "TagValue" -> {
					child.accept("name");
					child.requireVmw("id");
				}
				default -> scope.unknownElement(child);
			}
		}
		String name = Values.presence(section.vmw("name"));
		String policy = tags ? null : policy(section, scope);
		if (id != null) {
			scope.envelope().placementGroups
				.add(new PlacementGroup(tags ? PlacementGroup.Kind.TAGS : PlacementGroup.Kind.POLICY, id, name, policy,
						description, section.position()));
		}
	}

	private static @Nullable String policy(XmlElement section, Scope scope) {
		String policy = section.requireOvf("policy");
		if (policy != null && !policy.equals("affinity") && !policy.equals("availability")) {
			scope.illegalValue(section, "policy", policy, "'affinity' or 'availability'");
			return null;
		}
		return policy;
	}

}
