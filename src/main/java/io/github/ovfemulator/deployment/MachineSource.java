package io.github.ovfemulator.deployment;

import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;

/**
 * A machine of a package that is made: its system, and all that is needed beside it.
 *
 * @param resources the disks and files of the package
 * @param choices the choices about the package
 * @param system the machine in it
 * @param storageGroup the storage group of the machine's disks, empty for none
 * @param folder the folder of its files, such as {@code [datastore1] vm}
 */
record MachineSource(PackageResources resources, Choices choices, VirtualSystem system, Optional<String> storageGroup,
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

	/**
	 * The path of a file of the package among the files of the machine.
	 * @param resource the reference to it
	 * @return the path; empty where it refers to no file
	 */
	Optional<String> path(HostResource resource) {
		return this.resources.fileName(resource).map((name) -> this.folder + "/" + name);
	}

}
