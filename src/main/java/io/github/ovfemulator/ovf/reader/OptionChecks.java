package io.github.ovfemulator.ovf.reader;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;

/**
 * Checks that the deployment options in {@code ovf:configuration} exist.
 */
final class OptionChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	private final Set<String> options;

	OptionChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
		this.options = descriptor.deploymentOptions().stream().map(DeploymentOption::id).collect(Collectors.toSet());
	}

	void run() {
		this.descriptor.virtualSystems()
			.flatMap((system) -> system.selectedHardware().stream())
			.flatMap((hardware) -> hardware.items().stream())
			.forEach((item) -> check(item.options(), "element 'Item'", item.position()));
		this.descriptor.contents()
			.filter(VirtualSystemCollection.class::isInstance)
			.flatMap((content) -> ((VirtualSystemCollection) content).resourceAllocation().stream())
			.forEach((item) -> check(item.options(), "element 'Item'", item.position()));
		this.descriptor.properties().forEach((property) -> {
			check(property.options(), "element 'Property'", property.position());
			check(property.optionValues().keySet(), "element 'Value'", property.position());
		});
	}

	private void check(Collection<String> named, String where, Position position) {
		named.stream()
			.filter((option) -> !this.options.contains(option))
			.sorted()
			.forEach((option) -> ReferenceIssues.dangling(this.issues, position,
					"attribute 'configuration' on " + where, option, "deployment option"));
	}

}
