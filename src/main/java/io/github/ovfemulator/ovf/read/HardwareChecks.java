package io.github.ovfemulator.ovf.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Bound;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.HardwareFamilies;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Position;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.ovf.xml.Issues;

/**
 * Whether machines have hardware that can be made here, whether their items are told
 * apart, and whether controllers, disks, files and networks exist.
 */
final class HardwareChecks {

	/**
	 * What no disk can hang on: processors, memory, network adapters, drives, pictures.
	 */
	private static final Set<Integer> NO_CONTROLLERS = Set.of(3, 4, 10, 14, 15, 16, 17, 24);

	private final OvfDescriptor descriptor;

	private final Issues issues;

	private final Set<String> files;

	private final Set<String> disks;

	private final Set<String> networks;

	HardwareChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
		this.files = descriptor.references().stream().map(FileReference::id).collect(Collectors.toSet());
		this.disks = descriptor.disks().stream().map(VirtualDisk::id).collect(Collectors.toSet());
		this.networks = descriptor.networks().stream().map(Network::name).collect(Collectors.toSet());
	}

	void run() {
		this.descriptor.virtualSystems().forEach((system) -> {
			checkFamilies(system);
			system.hardware().forEach(this::check);
		});
	}

	/**
	 * A family from elsewhere does not stop the import (a choice): the machine is built
	 * all the same.
	 */
	private void checkFamilies(VirtualSystem system) {
		List<VirtualHardware> hardware = system.hardware();
		if (!hardware.isEmpty() && hardware.stream().noneMatch(VirtualHardware::isSupported)) {
			List<String> families = hardware.stream().flatMap((each) -> each.families().stream()).toList();
			this.issues.warning(Category.VALUE_ILLEGAL, hardware.get(0).position(), "emulator.ovf.hardware.family",
					"No supported hardware versions among %s; supported: %s to %s.", families, HardwareFamilies.OLDEST,
					HardwareFamilies.NEWEST);
		}
	}

	private void check(VirtualHardware hardware) {
		duplicates(hardware);
		Map<String, HardwareItem> byId = new HashMap<>();
		hardware.items().forEach((item) -> byId.putIfAbsent(item.instanceId(), item));
		for (HardwareItem item : hardware.items()) {
			QuantityChecks.check(item, this.issues);
			DeviceModels.check(item, this.issues);
			checkParent(item, byId);
			checkResources(item);
			for (String network : item.connections()) {
				if (!this.networks.contains(network)) {
					Findings.dangling(this.issues, item, "element 'Connection'", network, "network");
				}
			}
		}
		for (Config config : hardware.extraConfigs()) {
			HostResource resource = HostResource.parse(config.value());
			if (config.key().equalsIgnoreCase("nvram") && resource.kind() == HostResource.Kind.FILE
					&& !this.files.contains(resource.id())) {
				Findings.dangling(this.issues, config.position(), "attribute 'value' on element 'ExtraConfig'",
						resource.id(), "file");
			}
		}
	}

	/**
	 * Items for deployment options refine others of the same id; general ones do not.
	 */
	private void duplicates(VirtualHardware hardware) {
		Map<String, Position> general = new HashMap<>();
		for (HardwareItem item : hardware.items()) {
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
			Findings.dangling(this.issues, item, "element 'Parent'", item.parent(),
					disk ? "disk controller" : "controller");
		}
	}

	private void checkResources(HardwareItem item) {
		for (HostResource resource : item.hostResources()) {
			if (resource.kind() == HostResource.Kind.DISK && !this.disks.contains(resource.id())) {
				Findings.dangling(this.issues, item, "element 'HostResource'", resource.id(), "disk");
			}
			if (resource.kind() == HostResource.Kind.FILE && !this.files.contains(resource.id())) {
				Findings.dangling(this.issues, item, "element 'HostResource'", resource.id(), "file");
			}
		}
	}

}
