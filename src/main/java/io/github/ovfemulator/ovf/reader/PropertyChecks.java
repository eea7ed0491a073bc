package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.InlineType;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.NetworkQualifiers;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.descriptor.Property;

/**
 * Checks that the keys of properties are unique, and that referenced networks exist.
 */
final class PropertyChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	private final Set<String> networks;

	PropertyChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
		this.networks = descriptor.networks().stream().map(Network::name).collect(Collectors.toSet());
	}

	void run() {
		this.descriptor.contents().forEach(this::check);
	}

	private void check(Content content) {
		Map<String, Position> sections = new HashMap<>();
		Map<String, Position> keys = new HashMap<>();
		for (ProductSection product : content.sections().products()) {
			String name = product.classId() + "/" + product.instanceId();
			Position firstSection = sections.putIfAbsent(name, product.position());
			if (firstSection != null && name.length() > 1) {
				ReferenceIssues.duplicate(this.issues, product.position(), "Class and instance", name, firstSection);
			}
			for (Property property : product.properties()) {
				Position first = keys.putIfAbsent(property.fullKey(), property.position());
				if (first != null) {
					ReferenceIssues.duplicate(this.issues, property.position(), "Property key", property.fullKey(),
							first);
				}
				checkNetworks(property);
			}
		}
	}

	private void checkNetworks(Property property) {
		InlineType type = InlineType.of(property.type());
		if (type != null && type.network() != null && !this.networks.contains(type.network())) {
			this.issues.warning(Category.VALUE_ILLEGAL, property.position(), "emulator.ovf.property.type_network",
					"Type '%s' of property '%s' refers to network '%s', which the package does not contain.",
					property.type(), property.fullKey(), type.network());
		}
		for (NetworkQualifiers.Entry entry : property.networkQualifiers().entries()) {
			if (entry.network() != null && !this.networks.contains(entry.network())) {
				this.issues.warning(Category.VALUE_ILLEGAL, property.position(), "emulator.ovf.property.network",
						"Qualifier '%s' of property '%s' refers to network '%s', which the package does not contain.",
						entry.kind(), property.fullKey(), entry.network());
			}
		}
	}

}
