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
 * The input for one virtual machine.
 *
 * @param resources the disks and files of the package
 * @param choices the choices of the client
 * @param system the virtual system
 * @param storageGroup the storage group of the disks, empty for none
 * @param folder the datastore folder of the machine, such as {@code [datastore1] vm}
 */
record MachineSource(PackageResources resources, Choices choices, VirtualSystem system, Optional<String> storageGroup,
		String folder) {

	/** The hardware section, which the validation of the descriptor requires. */
	VirtualHardware hardware() {
		return this.system.selectedHardware()
			.orElseThrow(() -> new IllegalStateException("The machine %s has no hardware".formatted(this.system.id())));
	}

	List<HardwareItem> items() {
		return hardware().items();
	}

	/** The {@code vmw:Config} settings. */
	ConfigValues configs() {
		return new ConfigValues(hardware().configs());
	}

	/** The {@code vmw:ExtraConfig} settings that the client does not exclude. */
	ConfigValues extraConfigs() {
		return new ConfigValues(
				hardware().extraConfigs().stream().filter((config) -> this.choices.keeps(config.key())).toList());
	}

	/**
	 * Returns the datastore path of a file of the package.
	 * @param resource the reference to the file
	 * @return the path; empty if the reference is not one to a file
	 */
	Optional<String> path(HostResource resource) {
		return this.resources.fileName(resource).map((name) -> this.folder + "/" + name);
	}

}
