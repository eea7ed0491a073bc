package io.github.ovfemulator.inventory.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.file.HardwareEntry.AdapterEntry;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine, by default powered off, with one CPU and 1024 MiB of memory.
 *
 * @param id its id
 * @param name its name
 * @param folder the id of its folder, or of the folder of its outermost vApp
 * @param resourcePool the id of its resource pool
 * @param host the id of its host
 * @param datastore the id of the datastore of its files
 * @param virtualApp the id of the vApp that contains it
 * @param powerState its power state
 * @param cpuCount its number of virtual CPUs
 * @param memorySizeMib its memory size in MiB
 * @param version its hardware version
 * @param guestOs its guest operating system, as in a descriptor's {@code vmw:osType}
 * @param networks the ids of its networks; it has a network adapter for each of them
 * @param networkAdapters its network adapters, as an alternative to {@code networks}
 * @param diskCapacities the capacities of its disks on SCSI controllers, in bytes, as an
 * alternative to {@code hardware.disks}
 * @param hardware its other hardware
 * @param configuration its settings other than hardware
 * @param scope its test scope
 */
record VirtualMachineEntry(@Required String id, @Required String name, @Required String folder,
		@Required String resourcePool, @Required String host, @Required String datastore, @Nullable String virtualApp,
		@Nullable PowerState powerState, @Nullable Integer cpuCount, @Nullable Long memorySizeMib,
		@Nullable Integer version, @Nullable String guestOs, @JsonInclude(Include.NON_EMPTY) List<String> networks,
		@JsonInclude(Include.NON_EMPTY) List<AdapterEntry> networkAdapters,
		@JsonInclude(Include.NON_EMPTY) List<Long> diskCapacities, @Nullable HardwareEntry hardware,
		@Nullable ConfigurationEntry configuration, @Nullable String scope) implements InventoryEntry.Member {

	VirtualMachineEntry {
		networks = Absent.orEmpty(networks);
		networkAdapters = Absent.orEmpty(networkAdapters);
		diskCapacities = Absent.orEmpty(diskCapacities);
	}

}
