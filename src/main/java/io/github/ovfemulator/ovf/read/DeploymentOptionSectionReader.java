package io.github.ovfemulator.ovf.read;

import java.util.HashSet;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.Text;
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
		boolean[] defaultSeen = new boolean[1];
		scope.children(section, (child) -> {
			if (!child.name().equals(ElementName.ovf("Configuration"))) {
				scope.unknownElement(child);
				return;
			}
			DeploymentOption option = option(child, scope);
			if (option.isDefault() && defaultSeen[0]) {
				scope.illegalValue(child, "default", "true", "one default configuration only");
			}
			defaultSeen[0] |= option.isDefault();
			// An option without an id could not be chosen.
			if (!option.id().isEmpty()) {
				if (!ids.add(option.id())) {
					scope.illegalValue(child, "id", option.id(), "an id of its own");
				}
				scope.envelope().options.add(option);
			}
		});
	}

	private static DeploymentOption option(XmlElement configuration, Scope scope) {
		String id = Values.orEmpty(configuration.requireOvf("id"));
		boolean isDefault = Values.flag(configuration, "default", false, scope);
		Text[] texts = new Text[2];
		configuration.children((child) -> {
			switch (child.name().localName()) {
				case "Label" -> texts[0] = Values.text(child);
				case "Description" -> texts[1] = Values.text(child);
				default -> scope.unknownElement(child);
			}
		});
		if (texts[0] == null) {
			scope.missingElement(configuration, "Label", false);
		}
		if (texts[1] == null) {
			scope.missingElement(configuration, "Description", false);
		}
		Text label = (texts[0] != null) ? texts[0] : Text.of(id);
		Text description = (texts[1] != null) ? texts[1] : Text.of("");
		return new DeploymentOption(id, label, description, isDefault, configuration.position());
	}

}
