package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.DiskCapacity;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;

/**
 * Checks that the ids of disks are unique, and that their files, parents and properties
 * exist.
 */
final class DiskChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	DiskChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
	}

	void run() {
		Set<String> files = this.descriptor.references().stream().map(FileReference::id).collect(Collectors.toSet());
		// Packages can omit the class and instance.
		Set<String> properties = this.descriptor.properties()
			.flatMap((property) -> Stream.of(property.fullKey(), property.key()))
			.collect(Collectors.toSet());
		Map<String, VirtualDisk> disks = new HashMap<>();
		for (VirtualDisk disk : this.descriptor.disks()) {
			VirtualDisk first = disk.id().isEmpty() ? null : disks.putIfAbsent(disk.id(), disk);
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, disk.position(), "Disk id", disk.id(), first.position());
			}
		}
		for (VirtualDisk disk : this.descriptor.disks()) {
			Position position = disk.position();
			if (disk.fileRef() != null && !files.contains(disk.fileRef())) {
				ReferenceIssues.dangling(this.issues, position, "attribute 'fileRef' on element 'Disk'", disk.fileRef(),
						"file");
			}
			if (disk.parentRef() != null && !disks.containsKey(disk.parentRef())) {
				ReferenceIssues.dangling(this.issues, position, "attribute 'parentRef' on element 'Disk'",
						disk.parentRef(), "disk");
			}
			DiskCapacity capacity = disk.capacity();
			if (capacity != null && capacity.property() != null && !properties.contains(capacity.property())) {
				ReferenceIssues.dangling(this.issues, position, "attribute 'capacity' on element 'Disk'",
						capacity.property(), "property");
			}
		}
		checkCycles(disks);
	}

	private void checkCycles(Map<String, VirtualDisk> disks) {
		Set<String> acyclic = new HashSet<>();
		for (VirtualDisk start : disks.values()) {
			Set<String> chain = new HashSet<>();
			VirtualDisk disk = start;
			while (disk != null && !acyclic.contains(disk.id())) {
				if (!chain.add(disk.id())) {
					this.issues.error(Category.VALUE_ILLEGAL, start.position(), "emulator.ovf.disk.cycle",
							"Disk '%s' is its own parent or ancestor.", start.id());
					break;
				}
				disk = (disk.parentRef() != null) ? disks.get(disk.parentRef()) : null;
			}
			acyclic.addAll(chain);
		}
	}

}
