package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.Map;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;

/**
 * Checks that the names of networks are unique.
 */
final class NetworkChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	NetworkChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
	}

	void run() {
		Map<String, Position> names = new HashMap<>();
		for (Network network : this.descriptor.networks()) {
			Position first = names.putIfAbsent(network.name(), network.position());
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, network.position(), "Network name", network.name(), first);
			}
		}
	}

}
