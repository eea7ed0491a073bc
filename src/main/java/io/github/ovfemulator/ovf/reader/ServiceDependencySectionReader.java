package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.ServiceDependency;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code vmw:vServiceDependencySection}.
 */
final class ServiceDependencySectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.vmw("vServiceDependencySection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM, Place.COLLECTION);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		String id = section.requireVmw("id");
		Map<String, Text> texts = new HashMap<>();
		for (XmlElement child : scope.children(section)) {
			switch (child.name().localName()) {
				case "Type", "Name", "Description" -> texts.put(child.name().localName(),
						Values.first(texts.get(child.name().localName()), child, scope));
				case "Configuration" -> {
					// Evaluated by the provider of the service only.
				}
				default -> scope.unknownElement(child);
			}
		}
		Text type = texts.get("Type");
		if (type == null || type.value().isEmpty()) {
			scope.missingElement(section, "Type", true);
		}
		else if (id != null) {
			scope.content().serviceDependencies.add(new ServiceDependency(id, type.value(), texts.get("Name"),
					texts.get("Description"), section.required(), section.position()));
		}
	}

}
