package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.OperatingSystem;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code OperatingSystemSection}.
 */
final class OperatingSystemSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("OperatingSystemSection"));
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
		section.requireOvf("id");
		int id = Values.smallCount(section, "id", scope);
		String version = Values.presence(section.ovf("version"));
		String vmwareType = Values.presence(section.vmw("osType"));
		Text description = null;
		for (XmlElement child : scope.children(section)) {
			if (child.name().localName().equals("Description")) {
				description = Values.first(description, child, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
		OperatingSystem system = new OperatingSystem(id, version, vmwareType, description, section.position());
		reportUnknown(system, scope);
		scope.content().operatingSystem = system;
	}

	/** As reported for vCenter, an unknown guest does not stop an import. */
	private static void reportUnknown(OperatingSystem system, Scope scope) {
		if (!system.isKnown()) {
			String type = (system.vmwareType() != null) ? system.vmwareType() : "";
			scope.issues()
				.warning(Category.VALUE_ILLEGAL, system.position(), "emulator.ovf.guest",
						"The specified operating system identifier '%s' (id: %s) is not supported. "
								+ "It is mapped to '%s'.",
						type, system.id(), system.fallback());
		}
	}

}
