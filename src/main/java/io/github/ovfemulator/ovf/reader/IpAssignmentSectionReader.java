package io.github.ovfemulator.ovf.reader;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.IpAssignment;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code vmw:IpAssignmentSection}.
 */
final class IpAssignmentSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.vmw("IpAssignmentSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.ENVELOPE);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	private static final Map<String, String> SCHEMES = Map.of("ovfenv", "ovfenv", "dhcp", "dhcp");

	private static final Map<String, String> PROTOCOLS = Map.of("ipv4", "IPv4", "ipv6", "IPv6");

	@Override
	public void read(XmlElement section, Scope scope) {
		Set<String> schemes = supported(section, "schemes", SCHEMES, scope);
		Set<String> protocols = supported(section, "protocols", PROTOCOLS, scope);
		scope.envelope().ipAssignment = new IpAssignment(schemes, protocols, section.position());
		scope.noChildren(section);
	}

	private static Set<String> supported(XmlElement section, String attribute, Map<String, String> spellings,
			Scope scope) {
		Set<String> supported = new LinkedHashSet<>();
		for (String value : Values.wordsOrItems(section.vmw(attribute))) {
			String spelling = spellings.get(value.toLowerCase(Locale.ROOT));
			if (spelling != null) {
				supported.add(spelling);
			}
			else {
				scope.issues()
					.warning(Category.VALUE_ILLEGAL, section.position(), "emulator.ovf.attribute.item",
							"Unknown value '%s' in attribute '%s' on element '%s' is ignored.", value, attribute,
							"IpAssignmentSection");
			}
		}
		return supported;
	}

}
