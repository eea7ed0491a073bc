package io.github.ovfemulator.inventory;

import java.nio.file.Path;
import java.util.List;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InventoryFileReader;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads valid inventory files.
 */
class InventoryFileTests {

	private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

	@Test
	void readWhenBuiltInFileThenEqualsBuiltIn() {
		Inventory read = InventoryFileReader.read(FIXTURES.resolve("built-in/inventory.yaml"));
		assertThat(all(read)).containsExactlyInAnyOrderElementsOf(all(BuiltInInventory.create()));
		assertThat(read.all(Datastore.class)).isEqualTo(BuiltInInventory.create().all(Datastore.class));
		assertThat(read.all(Network.class)).isEqualTo(BuiltInInventory.create().all(Network.class));
		assertThat(nextMachine(read)).isEqualTo("vm-101");
	}

	@Test
	void readWhenReferencesAreOmittedThenTheyAreDerived() {
		Inventory read = twoDatacenters();
		assertThat(read.get(Folder.class, new FolderId("group-v26")).datacenter())
			.isEqualTo(new DatacenterId("datacenter-21"));
		assertThat(read.get(Folder.class, new FolderId("group-d2")).datacenter()).isNull();
		assertThat(read.get(ResourcePool.class, new ResourcePoolId("resgroup-46")).cluster())
			.isEqualTo(new ClusterId("domain-c41"));
		assertThat(read.get(Host.class, new HostSystemId("host-42")))
			.satisfies((host) -> assertThat(host.isUsable()).isTrue())
			.satisfies((host) -> assertThat(host.folder()).isEqualTo(new FolderId("group-h23")));
		assertThat(read.get(Host.class, new HostSystemId("host-43")).powerState()).isNull();
		assertThat(read.all(Datastore.class)).extracting(Datastore::freeSpace).containsExactly(1L << 40, 0L);
	}

	@Test
	void readWhenMachinesThenTheyMatchFile() {
		assertThat(twoDatacenters().all(VirtualMachine.class)).singleElement().satisfies((machine) -> {
			assertThat(machine.name()).isEqualTo("template");
			assertThat(machine.hardware().cpu().count()).isEqualTo(2);
			assertThat(machine.hardware().networkAdapters()).hasSize(1);
			assertThat(machine.hardware().disks()).hasSize(1);
		});
	}

	@Test
	void createWhenFileHasLargerNumbersThenIdsContinue() {
		assertThat(nextMachine(twoDatacenters())).isEqualTo("vm-501");
	}

	private static Inventory twoDatacenters() {
		return InventoryFileReader.read(FIXTURES.resolve("two-datacenters/inventory.json"));
	}

	private static String nextMachine(Inventory inventory) {
		ResourcePoolId pool = inventory.all(ResourcePool.class).get(0).id();
		HostSystemId host = inventory.all(Host.class).get(0).id();
		InventoryService service = new InventoryService(
				new InventoryStore(inventory, 10, new MemoryBudget("test", 10 << 20), new ChangeFeed()));
		Placement placement = service.place(pool, host, null);
		return service
			.create(new NewVirtualMachine("next", placement, inventory.all(Datastore.class).get(0).id(),
					TestInventories.machine(1).hardware()))
			.value();
	}

	@SuppressWarnings("unchecked")
	private static List<ManagedObject<?>> all(Inventory inventory) {
		return (List<ManagedObject<?>>) (List<?>) inventory.all(ManagedObject.class);
	}

}
