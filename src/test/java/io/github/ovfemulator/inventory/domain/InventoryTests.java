package io.github.ovfemulator.inventory.domain;

import java.util.List;

import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class InventoryTests {

	private static final ResourcePoolId POOL = new ResourcePoolId("resgroup-1");

	private static final Folder TOP = new Folder(new FolderId("group-1"), "top", FolderType.HOST, null, null);

	@Test
	void ofWhenIdIsDuplicateThenRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> Inventory.of(List.of(TOP, TOP)))
			.withMessage("The folder group-1 is defined twice");
	}

	@Test
	void findWhenIdOfAnotherTypeThenEmpty() {
		Inventory inventory = Inventory.of(List.of(TOP));
		assertThat(inventory.find(Datastore.class, new DatastoreId("group-1"))).isEmpty();
		assertThat(inventory.find(Folder.class, new FolderId("group-1"))).contains(TOP);
	}

	@Test
	void withWhenPresentThenReplacedInPlace() {
		VirtualMachine first = TestInventories.machine(1);
		VirtualMachine second = TestInventories.machine(2);
		Inventory changed = Inventory.of(List.of(first, second)).with(first.start());
		assertThat(changed.all(VirtualMachine.class)).containsExactly(first.start(), second);
	}

	@Test
	void createWhenSeveralTypesThenNumbersAreShared() {
		Inventory.Change<VirtualMachine> machine = Inventory.of(List.of()).create(TestInventories::machine);
		Inventory.Change<Folder> folder = machine.inventory()
			.without(machine.result().id())
			.create((number) -> new Folder(new FolderId("group-v" + number), "folder", FolderType.VIRTUAL_MACHINE, null,
					null));
		assertThat(machine.result().id()).hasToString("vm-101");
		assertThat(folder.result().id()).hasToString("group-v102");
	}

	@Test
	void datacenterOfWhenHostIsOutsideThenNull() {
		HostSystemId host = new HostSystemId("host-1");
		ResourcePool pool = new ResourcePool(POOL, "pool", null, null, host);
		Inventory inventory = Inventory
			.of(List.of(TOP, pool, new Host(host, "host", TOP.id(), null, HostConnectionState.CONNECTED, null)));
		assertThat(inventory.datacenterOf(pool)).isNull();
	}

	@Test
	void newPoolWhenNotOneOwnerThenRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ResourcePool(POOL, "pool", null, null, null));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new ResourcePool(POOL, "pool", null, new ClusterId("domain-c1"), new HostSystemId("host-1")));
	}

	@Test
	void newHardwareWhenNoCpuOrNoMemoryThenRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> MachineHardware.of(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> MachineHardware.of(1, 0));
	}

}
