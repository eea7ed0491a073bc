package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.function.Function;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InventoryFile.ClusterEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.DatacenterEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.DatastoreEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.FolderEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.HostEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.NetworkEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.ResourcePoolEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.StoragePolicyEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.TurnEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.VirtualAppEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes an inventory in the format of an inventory file.
 */
public final class InventoryFileWriter {

	private final Inventory inventory;

	private final MachineWriter machines;

	private final ConfigurationWriter configurations;

	private InventoryFileWriter(Inventory inventory) {
		this.inventory = inventory;
		this.configurations = new ConfigurationWriter();
		this.machines = new MachineWriter(this.configurations);
	}

	/**
	 * Writes an inventory.
	 * @param inventory the inventory
	 * @return a document for {@link InventoryFileReader}, without the values of passwords
	 */
	public static JsonNode write(Inventory inventory) {
		return FixtureDocument.write(new InventoryFileWriter(inventory).content());
	}

	private InventoryFile content() {
		return new InventoryFile(all(Datacenter.class, InventoryFileWriter::entry),
				all(Folder.class, InventoryFileWriter::entry), all(Cluster.class, InventoryFileWriter::entry),
				all(Host.class, InventoryFileWriter::entry), all(ResourcePool.class, InventoryFileWriter::entry),
				all(Datastore.class, InventoryFileWriter::entry), all(Network.class, InventoryFileWriter::entry),
				all(StoragePolicy.class, InventoryFileWriter::entry),
				all(VirtualMachine.class, (machine) -> this.machines.entry(machine)),
				all(VirtualApp.class, (app) -> entry(app)), this.inventory.nextNumber());
	}

	private <T extends ManagedObject<?>, E> List<E> all(Class<T> type, Function<T, E> entry) {
		return this.inventory.all(type).stream().map(entry).toList();
	}

	private static DatacenterEntry entry(Datacenter datacenter) {
		return new DatacenterEntry(datacenter.id().value(), datacenter.name(), datacenter.folder().value(),
				datacenter.datastoreFolder().value(), datacenter.hostFolder().value(),
				datacenter.networkFolder().value(), datacenter.virtualMachineFolder().value());
	}

	private static FolderEntry entry(Folder folder) {
		return new FolderEntry(folder.id().value(), folder.name(), folder.type(), MachineWriter.value(folder.parent()));
	}

	private static ClusterEntry entry(Cluster cluster) {
		return new ClusterEntry(cluster.id().value(), cluster.name(), cluster.folder().value(), cluster.haEnabled(),
				cluster.drsEnabled());
	}

	/**
	 * Omits the folder of a host in a cluster, since it is the folder of the cluster.
	 */
	private static HostEntry entry(Host host) {
		return new HostEntry(host.id().value(), host.name(), MachineWriter.value(host.cluster()),
				(host.cluster() == null) ? host.folder().value() : null, host.connectionState(), host.powerState());
	}

	/**
	 * Omits the cluster and host of a child pool, since they are those of the root pool.
	 */
	private static ResourcePoolEntry entry(ResourcePool pool) {
		boolean root = pool.parent() == null;
		return new ResourcePoolEntry(pool.id().value(), pool.name(), root ? MachineWriter.value(pool.cluster()) : null,
				root ? MachineWriter.value(pool.host()) : null, MachineWriter.value(pool.parent()));
	}

	private static DatastoreEntry entry(Datastore datastore) {
		return new DatastoreEntry(datastore.id().value(), datastore.name(), datastore.type(),
				datastore.folder().value(), datastore.capacity(), datastore.freeSpace());
	}

	private static NetworkEntry entry(Network network) {
		return new NetworkEntry(network.id().value(), network.name(), network.type(), network.folder().value());
	}

	private static StoragePolicyEntry entry(StoragePolicy policy) {
		return new StoragePolicyEntry(policy.id().value(), policy.name(), policy.description());
	}

	private VirtualAppEntry entry(VirtualApp app) {
		return new VirtualAppEntry(app.id().value(), app.name(), app.folder().value(), app.resourcePool().value(),
				MachineWriter.value(app.virtualApp()),
				app.startSettings()
					.entrySet()
					.stream()
					.map((member) -> entry(member.getKey(), member.getValue()))
					.toList(),
				this.configurations.entry(app.configuration()), app.scope());
	}

	private static TurnEntry entry(ManagedObjectId member, StartSettings settings) {
		return new TurnEntry(member.value(), settings.order(), settings.startDelay(), settings.waitingForGuest(),
				settings.startAction(), settings.stopDelay(), settings.stopAction());
	}

}
