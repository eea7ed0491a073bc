package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.stream.IntStream;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InventoryStoreTests {

	private static final MemoryBudget MEMORY = new MemoryBudget("emulator.inventory.max-memory", Long.MAX_VALUE);

	private final InventoryStore store = new InventoryStore(BuiltInInventory.create(), 2, MEMORY, new ChangeFeed());

	private final InventoryService service = new InventoryService(this.store);

	@Test
	void updateWhenInventoryIsFullThenUnableToAllocateResource() {
		this.service.create(TestInventories.newMachine("one"));
		this.service.create(TestInventories.newMachine("two"));
		assertThat(assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "full",
				() -> this.service.create(TestInventories.newMachine("three"))))
			.containsExactly("2");
		assertThat(this.store.current().all(VirtualMachine.class)).hasSize(2);
	}

	@Test
	void updateWhenMemoryIsExhaustedThenNothingChanges() {
		MemoryBudget memory = new MemoryBudget("emulator.inventory.max-memory", 10_000);
		InventoryStore small = new InventoryStore(BuiltInInventory.create(), 100, memory, new ChangeFeed());
		InventoryService limited = new InventoryService(small);
		VirtualMachineId first = limited.create(TestInventories.newMachine("one"));
		long size = memory.used();
		assertThat(size).isPositive();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> {
			for (int i = 0; i < 100; i++) {
				limited.create(TestInventories.newMachine("m" + i));
			}
		}).withMessageContaining("emulator.inventory.max-memory");
		assertThat(memory.used()).isBetween(10_000 - 2 * size, 10_000L);
		limited.remove(first);
		assertThat(memory.used()).isLessThan(10_000 - size);
		small.reset();
		assertThat(memory.used()).isZero();
	}

	@Test
	void updateWhenTooManyVirtualAppsThenNothingChanges() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "full", () -> this.service.createVirtualApp(TestInventories
			.newVirtualApp("one", TestInventories.newVirtualApp("two"), TestInventories.newVirtualApp("three"))));
		assertThat(this.store.current().all(VirtualApp.class)).isEmpty();
	}

	@Test
	void newStoreWhenInitialInventoryIsTooLargeThenThrows() {
		Inventory inventory = TestInventories.withMore(3, TestInventories::machine).current();
		assertThatExceptionOfType(InvalidFixtureException.class)
			.isThrownBy(() -> new InventoryStore(inventory, 2, MEMORY, new ChangeFeed()))
			.withMessageContaining("3 virtual machines, but emulator.inventory.max-machines is 2");
	}

	@Test
	void updateWhenChangedThenEarlierInventoriesAreUnchanged() {
		Inventory before = this.store.current();
		this.service.create(TestInventories.newMachine("one"));
		assertThat(before.all(VirtualMachine.class)).isEmpty();
	}

	@Test
	void resetWhenChangedThenInitialInventory() {
		this.service.create(TestInventories.newMachine("one"));
		this.store.reset();
		assertThat(this.store.current().all(VirtualMachine.class)).isEmpty();
		assertThat(this.service.create(TestInventories.newMachine("two"))).hasToString("vm-101");
	}

	@Test
	void updateWhenConcurrentThenAllMachinesExistOnce() {
		InventoryService large = new InventoryService(TestInventories.builtIn());
		List<String> ids = IntStream.range(0, 200)
			.parallel()
			.mapToObj((number) -> large.create(TestInventories.newMachine("machine-" + number)).value())
			.toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(large.inventory().all(VirtualMachine.class)).hasSize(200);
	}

}
