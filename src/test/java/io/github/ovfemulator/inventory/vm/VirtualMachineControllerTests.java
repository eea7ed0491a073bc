package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class VirtualMachineControllerTests {

	private final InventoryStore inventories = TestInventories.builtIn();

	private final InventoryService service = new InventoryService(this.inventories);

	private final VirtualMachineController controller = new VirtualMachineController(
			new VirtualMachineService(this.inventories));

	/**
	 * Creates vm-101 in the cluster, vm-102 on the stand-alone host, and resgroup-v103
	 * with vm-104.
	 */
	@BeforeEach
	void createMachines() {
		this.service.create(TestInventories.newMachine("one"));
		Placement lone = this.service.place(new ResourcePoolId("resgroup-17"), null, null);
		this.service
			.create(new NewVirtualMachine("two", lone, new DatastoreId("datastore-12"), MachineHardware.of(1, 256)));
		this.service.createVirtualApp(TestInventories.newVirtualApp("app", TestInventories.newMachine("three")));
	}

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(this.controller.list(new VirtualMachineController.ListRequest(null))).containsExactly(
				new VirtualMachineService.Summary("vm-101", "one", PowerState.POWERED_OFF, 2L, 4096L),
				new VirtualMachineService.Summary("vm-102", "two", PowerState.POWERED_OFF, 1L, 256L),
				new VirtualMachineService.Summary("vm-104", "three", PowerState.POWERED_OFF, 2L, 4096L));
	}

	@Test
	void listWhenFilteredByVmsThenOnlyThose() {
		assertThat(ids(
				new VirtualMachineService.Filter(Set.of("vm-102", "vm-999"), null, null, null, null, null, null, null)))
			.containsExactly("vm-102");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(
				ids(new VirtualMachineService.Filter(null, Set.of("one", "three"), null, null, null, null, null, null)))
			.containsExactly("vm-101", "vm-104");
	}

	@Test
	void listWhenFilteredByFoldersThenOnlyThose() {
		assertThat(ids(new VirtualMachineService.Filter(null, null, Set.of("group-v3"), null, null, null, null, null)))
			.hasSize(3);
		assertThat(ids(new VirtualMachineService.Filter(null, null, Set.of("group-h4"), null, null, null, null, null)))
			.isEmpty();
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(
				ids(new VirtualMachineService.Filter(null, null, null, Set.of("datacenter-2"), null, null, null, null)))
			.hasSize(3);
		assertThat(
				ids(new VirtualMachineService.Filter(null, null, null, Set.of("datacenter-9"), null, null, null, null)))
			.isEmpty();
	}

	@Test
	void listWhenFilteredByHostsThenOnlyThose() {
		assertThat(ids(new VirtualMachineService.Filter(null, null, null, null, Set.of("host-16"), null, null, null)))
			.containsExactly("vm-102");
	}

	@Test
	void listWhenFilteredByClustersThenOnlyThose() {
		assertThat(ids(new VirtualMachineService.Filter(null, null, null, null, null, Set.of("domain-c7"), null, null)))
			.containsExactly("vm-101", "vm-104");
	}

	@Test
	void listWhenFilteredByPoolsThenIncludesVirtualAppMembers() {
		assertThat(
				ids(new VirtualMachineService.Filter(null, null, null, null, null, null, Set.of("resgroup-8"), null)))
			.containsExactly("vm-101", "vm-104");
		assertThat(ids(
				new VirtualMachineService.Filter(null, null, null, null, null, null, Set.of("resgroup-v103"), null)))
			.containsExactly("vm-104");
	}

	@Test
	void listWhenFilteredByVirtualAppThenIncludesNestedMembers() {
		this.service.createVirtualApp(TestInventories.newVirtualApp("outer",
				TestInventories.newVirtualApp("inner", TestInventories.newMachine("deep")),
				TestInventories.newMachine("flat")));
		assertThat(ids(
				new VirtualMachineService.Filter(null, null, null, null, null, null, Set.of("resgroup-v105"), null)))
			.containsExactly("vm-107", "vm-108");
		assertThat(ids(
				new VirtualMachineService.Filter(null, null, null, null, null, null, Set.of("resgroup-v106"), null)))
			.containsExactly("vm-107");
	}

	@Test
	void listWhenFilteredByPowerStatesThenOnlyThose() {
		powerOn("vm-102");
		assertThat(ids(new VirtualMachineService.Filter(null, null, null, null, null, null, null,
				Set.of(PowerState.POWERED_ON, PowerState.SUSPENDED))))
			.containsExactly("vm-102");
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertThat(listOf(VirtualMachineService.LIMIT)).hasSize(VirtualMachineService.LIMIT);
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long",
				() -> listOf(VirtualMachineService.LIMIT + 1));
	}

	@Test
	void getWhenUnknownThenNotFound() {
		assertThat(assertFails(ErrorType.NOT_FOUND, "not_found",
				() -> this.controller.get(new VirtualMachineRequest("vm-999"))))
			.containsExactly("virtual machine", "vm-999");
	}

	@Test
	void deleteWhenPoweredOffThenRemoved() {
		this.controller.delete(new VirtualMachineRequest("vm-101"));
		assertThat(ids(null)).containsExactly("vm-102", "vm-104");
	}

	@Test
	void deleteWhenUnknownThenNotFound() {
		assertFails(ErrorType.NOT_FOUND, "not_found",
				() -> this.controller.delete(new VirtualMachineRequest("vm-999")));
	}

	@Test
	void deleteWhenPoweredOnThenNotAllowedInCurrentState() {
		powerOn("vm-101");
		assertFails(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, "vm.running",
				() -> this.controller.delete(new VirtualMachineRequest("vm-101")));
		assertThat(ids(null)).hasSize(3);
	}

	private void powerOn(String id) {
		this.inventories.update((inventory) -> {
			VirtualMachine running = inventory.get(VirtualMachine.class, new VirtualMachineId(id)).start();
			return new Inventory.Change<>(inventory.with(running), running);
		});
	}

	private List<String> ids(VirtualMachineService.@Nullable Filter filter) {
		return this.controller.list(new VirtualMachineController.ListRequest(filter))
			.stream()
			.map(VirtualMachineService.Summary::vm)
			.toList();
	}

	private static List<VirtualMachineService.Summary> listOf(int count) {
		return new VirtualMachineService(TestInventories.withMore(count, TestInventories::machine)).list(null);
	}

}
