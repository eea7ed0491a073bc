package io.github.ovfemulator.ovf.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.descriptor.Bound;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Position;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.xml.Issues;

/**
 * Whether the items of a machine are told apart, and whether their controllers, disks,
 * files and networks exist.
 */
final class HardwareChecks {

	/**
	 * What no disk can hang on: processors, memory, network adapters, drives, pictures.
	 */
	private static final Set<Integer> NO_CONTROLLERS = Set.of(3, 4, 10, 14, 15, 16, 17, 24);

	private final VirtualHardware hardware;

	private final Issues issues;

	private final Set<String> files;

	private final Set<String> disks;

	private final Set<String> networks;

	HardwareChecks(OvfDescriptor descriptor, VirtualHardware hardware, Issues issues) {
		this.hardware = hardware;
		this.issues = issues;
		this.files = descriptor.references().stream().map(FileReference::id).collect(Collectors.toSet());
		this.disks = descriptor.disks().stream().map(VirtualDisk::id).collect(Collectors.toSet());
		this.networks = descriptor.networks().stream().map(Network::name).collect(Collectors.toSet());
	}

	void run() {
		duplicates();
		Map<String, HardwareItem> byId = new HashMap<>();
		this.hardware.items().forEach((item) -> byId.putIfAbsent(item.instanceId(), item));
		for (HardwareItem item : this.hardware.items()) {
			checkParent(item, byId);
			item.hostResources().forEach((resource) -> checkResource(resource, item.position()));
			for (String network : item.connections()) {
				if (!this.networks.contains(network)) {
					Findings.dangling(this.issues, item.position(), "element 'Connection'", network, "network");
				}
			}
		}
		for (Config config : this.hardware.extraConfigs()) {
			if (config.key().equalsIgnoreCase("nvram")) {
				checkResource(HostResource.parse(config.value()), config.position());
			}
		}
	}

	/**
	 * Items for deployment options refine others of the same id; general ones do not.
	 */
	private void duplicates() {
		Map<String, Position> general = new HashMap<>();
		for (HardwareItem item : this.hardware.items()) {
			if (item.instanceId().isEmpty() || item.bound() != Bound.NORMAL || !item.options().isEmpty()) {
				continue;
			}
			Position first = general.putIfAbsent(item.instanceId(), item.position());
			if (first != null) {
				Findings.duplicate(this.issues, item.position(), "Instance id", item.instanceId(), first);
			}
		}
	}

	private void checkParent(HardwareItem item, Map<String, HardwareItem> byId) {
		if (item.parent() == null) {
			return;
		}
		HardwareItem parent = byId.get(item.parent());
		boolean disk = item.resourceType() == VirtualHardware.DISK_DRIVE;
		if (parent == null || (disk && NO_CONTROLLERS.contains(parent.resourceType()))) {
			Findings.dangling(this.issues, item.position(), "element 'Parent'", item.parent(),
					disk ? "disk controller" : "controller");
		}
	}

	private void checkResource(HostResource resource, Position position) {
		switch (resource.kind()) {
			case DISK -> {
				if (!this.disks.contains(resource.id())) {
					Findings.dangling(this.issues, position, "element 'HostResource'", resource.id(), "disk");
				}
			}
			case FILE -> {
				if (!this.files.contains(resource.id())) {
					Findings.dangling(this.issues, position, "element 'HostResource'", resource.id(), "file");
				}
			}
			case OTHER -> {
				// Nothing of the package, so nothing to look up.
			}
		}
	}

}
