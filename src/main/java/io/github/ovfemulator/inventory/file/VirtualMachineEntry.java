package io.github.ovfemulator.inventory.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.file.HardwareEntry.AdapterEntry;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine of an inventory file: off, with one CPU and 1024 MiB unless something
 * else is said. The simple parts of its hardware stand here, the others in
 * {@code hardware}.
 *
 * @param id its id
 * @param name its name
 * @param folder the folder that holds it, or its vApp
 * @param resourcePool the pool that it takes its resources from
 * @param host the host that it is on
 * @param datastore the datastore that its files are in
 * @param virtualApp the vApp that it is part of
 * @param powerState its power state
 * @param cpuCount the number of its CPUs
 * @param memorySizeMib its memory in MiB
 * @param version its hardware version
 * @param guestOs its guest operating system, as descriptors name it
 * @param networks its networks, for each of which it has a network adapter
 * @param networkAdapters its network adapters, instead of the networks
 * @param diskCapacities the sizes of its disks in bytes; they are on SCSI controllers
 * @param hardware all else of its hardware
 * @param configuration what it is beside its hardware
 * @param scope the scope that it belongs to
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
