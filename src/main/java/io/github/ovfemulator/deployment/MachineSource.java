package io.github.ovfemulator.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.DiskIndex;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.Choices;
import io.github.ovfemulator.ovf.parameters.DiskSizes;

/**
 * A machine of a package that is made: its system, and all that is needed beside it.
 *
 * @param descriptor the package under the selected option
 * @param choices the choices about it
 * @param system the machine in it
 * @param storageGroup the storage group of the machine's disks, empty for none
 * @param folder the folder of its files, such as {@code [datastore1] vm}
 */
record MachineSource(OvfDescriptor descriptor, Choices choices, VirtualSystem system, Optional<String> storageGroup,
		String folder) {

	/** Its hardware section, which the checks of the descriptor require. */
	VirtualHardware hardware() {
		return this.system.selectedHardware()
			.orElseThrow(() -> new IllegalStateException("The machine %s has no hardware".formatted(this.system.id())));
	}

	/** The items that make it. */
	List<HardwareItem> items() {
		return hardware().items();
	}

	/** VMware's settings of it. */
	ConfigValues configs() {
		return new ConfigValues(hardware().configs());
	}

	/** The settings for its configuration file that the client keeps. */
	ConfigValues extraConfigs() {
		return new ConfigValues(
				hardware().extraConfigs().stream().filter((config) -> this.choices.keeps(config.key())).toList());
	}

	/** Finds the capacities of disk drives. */
	Function<HardwareItem, OptionalLong> capacities() {
		DiskIndex disks = new DiskIndex(this.descriptor.disks());
		DiskSizes sizes = new DiskSizes(this.descriptor, this.choices.properties());
		return (item) -> item.hostResources()
			.stream()
			.findFirst()
			.map((resource) -> disks.find(resource).map(sizes::capacity).orElse(OptionalLong.empty()))
			.orElseGet(() -> item.allocation().bytes(item.allocation().quantity().orElse(1), 1));
	}

	/** Finds the files that back drives and ports, by their path on the datastore. */
	Function<HostResource, Optional<String>> files() {
		Map<String, FileReference> byId = this.descriptor.references()
			.stream()
			.collect(Collectors.toMap(FileReference::id, Function.identity(), (first, second) -> first));
		return (resource) -> Optional.ofNullable(byId.get(resource.id()))
			.filter((file) -> resource.kind() == HostResource.Kind.FILE)
			.map((file) -> path(file.href()));
	}

	/** The path of a file of the package among the files of the machine. */
	private String path(String href) {
		return this.folder + "/" + href.substring(href.lastIndexOf('/') + 1);
	}

}
