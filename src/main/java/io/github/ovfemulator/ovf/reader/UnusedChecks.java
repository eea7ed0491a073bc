package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.DiskIndex;
import io.github.ovfemulator.ovf.descriptor.FileRole;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.vapi.text.RedactedUrl;

/**
 * Reports disks, networks and files that nothing in the descriptor uses. Those of
 * hardware that is not selected are used.
 */
final class UnusedChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	private final List<HardwareItem> items;

	UnusedChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
		this.items = descriptor.virtualSystems()
			.flatMap((system) -> system.hardware().stream())
			.flatMap((hardware) -> hardware.items().stream())
			.toList();
	}

	/**
	 * Adds a warning for a disk, which is not created, and information about networks and
	 * files, which real packages contain for the guest.
	 */
	void run() {
		Set<String> disks = usedDisks();
		this.descriptor.disks()
			.stream()
			.filter((disk) -> !disk.id().isEmpty() && !disks.contains(disk.id()))
			.forEach((disk) -> this.issues.warning(Category.VALUE_ILLEGAL, disk.position(), "emulator.ovf.disk.unused",
					"No virtual machine has the disk '%s'; it is not created.", disk.id()));
		Set<String> networks = this.items.stream()
			.flatMap((item) -> item.connections().stream())
			.collect(Collectors.toSet());
		this.descriptor.networks()
			.stream()
			.filter((network) -> !networks.contains(network.name()))
			.forEach((network) -> this.issues.information("emulator.ovf.network.unused",
					"No network adapter is connected to the network '%s' in line %s.", network.name(),
					network.position().line()));
		this.descriptor.references()
			.stream()
			.filter((file) -> file.role() == FileRole.OTHER)
			.forEach((file) -> this.issues.information("emulator.ovf.file.unused",
					"Nothing in the descriptor refers to the file '%s' in line %s.", RedactedUrl.of(file.href()),
					file.position().line()));
	}

	/** The ids of the disks of drives, and of the parents of these disks. */
	private Set<String> usedDisks() {
		return new DiskIndex(this.descriptor.disks())
			.needed(this.items.stream().flatMap((item) -> item.hostResources().stream()));
	}

}
