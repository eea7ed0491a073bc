package io.github.ovfemulator.ovf.reader;

import java.util.HashSet;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code DeploymentOptionSection}.
 */
final class DeploymentOptionSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("DeploymentOptionSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.ENVELOPE);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		Set<String> ids = new HashSet<>();
		boolean defaultSeen = false;
		for (XmlElement child : scope.children(section)) {
			if (!child.name().equals(ElementName.ovf("Configuration"))) {
				scope.unknownElement(child);
				continue;
			}
			DeploymentOption option = option(child, scope);
			if (option.isDefault() && defaultSeen) {
				scope.illegalValue(child, "default", "true", "at most one default configuration");
			}
			defaultSeen |= option.isDefault();
			// An option without an id cannot be selected.
			if (!option.id().isEmpty()) {
				if (!ids.add(option.id())) {
					scope.illegalValue(child, "id", option.id(), "a unique id");
				}
				scope.envelope().options.add(option);
			}
		}
	}

	private static DeploymentOption option(XmlElement configuration, Scope scope) {
		String id = Values.orEmpty(configuration.requireOvf("id"));
		boolean isDefault = Values.flag(configuration, "default", false, scope);
		Text label = null;
		Text description = null;
		for (XmlElement child : configuration.children()) {
			switch (child.name().localName()) {
				case "Label" -> label = Values.first(label, child, scope);
				case "Description" -> description = Values.first(description, child, scope);
				default -> scope.unknownElement(child);
			}
		}
		if (label == null) {
			label = Text.of(id);
			scope.missingElement(configuration, "Label", false);
		}
		if (description == null) {
			description = Text.of("");
			scope.missingElement(configuration, "Description", false);
		}
		return new DeploymentOption(id, label, description, isDefault, isDefault, configuration.position());
	}

}
