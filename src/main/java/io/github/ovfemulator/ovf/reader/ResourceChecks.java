package io.github.ovfemulator.ovf.reader;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.BootOrderEntry;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.DiskIndex;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.hardware.AdapterModel;
import io.github.ovfemulator.ovf.hardware.DriveKind;

/**
 * Checks that the disks, files and networks that hardware refers to exist.
 */
final class ResourceChecks {

	private static final String HOST_RESOURCE = "element 'HostResource'";

	private final OvfDescriptor descriptor;

	private final Issues issues;

	private final Set<String> files;

	private final DiskIndex disks;

	private final Set<String> networks;

	ResourceChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
		this.files = descriptor.references().stream().map(FileReference::id).collect(Collectors.toSet());
		this.disks = new DiskIndex(descriptor.disks());
		this.networks = descriptor.networks().stream().map(Network::name).collect(Collectors.toSet());
	}

	void run() {
		this.descriptor.virtualSystems().forEach((system) -> {
			system.selectedHardware().ifPresent((hardware) -> {
				check(hardware);
				checkBootOrder(system, hardware);
			});
		});
	}

	/** A missing boot device and an unknown type of devices are only warnings. */
	private void checkBootOrder(VirtualSystem system, VirtualHardware hardware) {
		Set<String> ids = hardware.items()
			.stream()
			.filter((item) -> DriveKind.of(item).isPresent() || item.resourceType() == AdapterModel.RESOURCE_TYPE)
			.map(HardwareItem::instanceId)
			.collect(Collectors.toSet());
		for (BootOrderEntry entry : system.bootOrder()) {
			if (entry.instanceId() != null && !ids.contains(entry.instanceId())) {
				this.issues.warning(Category.VALUE_ILLEGAL, entry.position(), "emulator.ovf.reference.dangling",
						"Value '%s' of %s does not refer to a %s.", entry.instanceId(),
						"attribute 'instanceId' on element 'BootOrderSection'", "disk, drive or network adapter");
			}
			else if (entry.instanceId() == null && !entry.isSupported()) {
				this.issues.warning(Category.VALUE_ILLEGAL, entry.position(), "emulator.ovf.boot_order.type",
						"Unknown value '%s' in attribute 'type' on element 'BootOrderSection' is ignored.",
						String.valueOf(entry.type()));
			}
		}
	}

	private void check(VirtualHardware hardware) {
		for (HardwareItem item : hardware.items()) {
			item.hostResources().forEach((resource) -> check(item, resource));
			if (item.hostResources().size() > 1) {
				ReferenceIssues.repeated(this.issues, item.position(), "HostResource", "Item");
			}
			for (String network : item.connections()) {
				if (!this.networks.contains(network)) {
					ReferenceIssues.dangling(this.issues, item, "element 'Connection'", network, "network");
				}
			}
			if (item.connections().size() > 1) {
				ReferenceIssues.repeated(this.issues, item.position(), "Connection", "Item");
			}
		}
		hardware.extraConfigs().forEach(this::checkNvram);
	}

	private void check(HardwareItem item, HostResource resource) {
		boolean onDisk = item.resourceType() == VirtualHardware.DISK_DRIVE || resource.kind() == HostResource.Kind.DISK;
		if (onDisk && this.disks.find(resource).isEmpty()) {
			ReferenceIssues.dangling(this.issues, item, HOST_RESOURCE, resource.id(), "disk");
		}
		else if (resource.kind() == HostResource.Kind.FILE && resource.resolve(this.files).isEmpty()) {
			ReferenceIssues.dangling(this.issues, item, HOST_RESOURCE, resource.id(), "file");
		}
	}

	private void checkNvram(Config config) {
		HostResource resource = HostResource.parse(config.value());
		if (config.key().equalsIgnoreCase("nvram") && resource.kind() == HostResource.Kind.FILE
				&& resource.resolve(this.files).isEmpty()) {
			ReferenceIssues.dangling(this.issues, config.position(), "attribute 'value' on element 'ExtraConfig'",
					resource.id(), "file");
		}
	}

}
