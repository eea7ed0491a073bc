package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InventoryServiceTests {

	private static final FolderId FOLDER = new FolderId("group-v3");

	private final InventoryService service = new InventoryService(TestInventories.builtIn());

	@Test
	void networksForWhenSeveralDatacentersThenOfPlacement() {
		InventoryService several = new InventoryService(TestInventories.twoDatacenters());
		assertThat(several.networksFor(TestInventories.clusterPlacement())).extracting(Network::id)
			.containsExactly(new NetworkId("network-14"), new NetworkId("dvportgroup-15"));
	}

	@Test
	void datastoresForWhenSeveralDatacentersThenOfPlacement() {
		InventoryService several = new InventoryService(TestInventories.twoDatacenters());
		assertThat(several.datastoresFor(TestInventories.clusterPlacement())).extracting(Datastore::id)
			.containsExactly(new DatastoreId("datastore-11"), new DatastoreId("datastore-12"));
	}

	@Test
	void findWhenKnownThenFound() {
		assertThat(this.service.inventory().find(Network.class, new NetworkId("network-14"))).isPresent();
		assertThat(this.service.inventory().find(Datastore.class, new DatastoreId("datastore-12"))).isPresent();
	}

	@Test
	void findWhenUnknownThenEmpty() {
		assertThat(this.service.inventory().find(Network.class, new NetworkId("datastore-11"))).isEmpty();
		assertThat(this.service.inventory().find(Datastore.class, new DatastoreId("network-14"))).isEmpty();
	}

	@Test
	void createWhenPlacedThenMachineIsPoweredOff() {
		VirtualMachineId id = this.service.create(TestInventories.newMachine("one"));
		assertThat(machine(id)).isEqualTo(new VirtualMachine(new VirtualMachineId("vm-101"), "one", FOLDER,
				TestInventories.clusterPlacement().resourcePool(), null, new HostSystemId("host-9"),
				new DatastoreId("datastore-11"), PowerState.POWERED_OFF, MachineHardware.of(2, 4096),
				MachineConfiguration.NONE, null));
	}

	@Test
	void createWhenNameTakenThenAlreadyExists() {
		this.service.create(TestInventories.newMachine("one"));
		assertThat(this.service.isNameTaken(FOLDER, "one")).isTrue();
		assertThat(assertFails(ErrorType.ALREADY_EXISTS, "name_taken",
				() -> this.service.create(TestInventories.newMachine("one"))))
			.containsExactly("one", "folder group-v3");
	}

	@Test
	void createWhenRemovedThenNameIsFreeAndNumberIsNew() {
		this.service.remove(this.service.create(TestInventories.newMachine("one")));
		assertThat(this.service.isNameTaken(FOLDER, "one")).isFalse();
		assertThat(this.service.create(TestInventories.newMachine("one"))).hasToString("vm-102");
	}

	@Test
	void createWhenDiskExceedsMaximumThenUnableToAllocateResource() {
		assertThatThrownBy(() -> this.service.create(withDisk("vast", (62L << 40) + 1)))
			.isInstanceOfSatisfying(VapiException.class, (thrown) -> {
				assertThat(thrown.error().type()).isEqualTo(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE);
				assertThat(thrown.error().messages()).extracting(LocalizableMessage::defaultMessage)
					.containsExactly("The operation failed due to File [datastore1] vast/vast.vmdk is larger than the "
							+ "maximum size supported by datastore 'datastore1'.");
			});
		assertThat(this.service.isNameTaken(FOLDER, "vast")).isFalse();
		this.service.create(withDisk("large", 62L << 40));
	}

	private static NewVirtualMachine withDisk(String name, long capacity) {
		return new NewVirtualMachine(name, TestInventories.clusterPlacement(), new DatastoreId("datastore-11"),
				MachineHardware.builder(1, 1)
					.disks(List.of(new VirtualDisk(capacity, new DeviceAddress(BusType.IDE, 0, 0),
							VirtualDisk.Storage.DEFAULT)))
					.build());
	}

	@Test
	void createWhenDatastoreUnknownThenNotFound() {
		NewVirtualMachine machine = new NewVirtualMachine("one", TestInventories.clusterPlacement(),
				new DatastoreId("datastore-99"), MachineHardware.of(1, 1));
		assertThat(assertFails(ErrorType.NOT_FOUND, "not_found", () -> this.service.create(machine)))
			.containsExactly("datastore", "datastore-99");
	}

	@Test
	void createWhenNetworkUnknownThenNotFound() {
		MachineHardware hardware = MachineHardware.builder(1, 1)
			.networkAdapters(List.of(NetworkAdapter.of(NetworkAdapterType.E1000, "network-99")))
			.build();
		NewVirtualMachine machine = new NewVirtualMachine("one", TestInventories.clusterPlacement(),
				new DatastoreId("datastore-11"), hardware);
		assertThat(assertFails(ErrorType.NOT_FOUND, "not_found", () -> this.service.create(machine)))
			.containsExactly("network", "network-99");
	}

	@Test
	void createVirtualAppWhenPlacedThenContainsMachines() {
		this.service.create(TestInventories.newMachine("one"));
		CreatedVirtualApp created = this.service.createVirtualApp(app("app", "one", "two"));
		assertThat(created.id()).hasToString("resgroup-v102");
		assertThat(created.machines()).containsExactly(new VirtualMachineId("vm-103"), new VirtualMachineId("vm-104"));
		assertThat(app(created.id()).name()).isEqualTo("app");
		assertThat(machinesOf(created.id())).extracting(VirtualMachine::id)
			.containsExactlyElementsOf(created.machines());
	}

	@Test
	void resetWhenScopeThenItsObjectsAreRemoved() {
		Placement mine = TestInventories.clusterPlacement().inScope("mine");
		NewVirtualMachine machine = new NewVirtualMachine("one", mine, new DatastoreId("datastore-11"),
				MachineHardware.of(1, 1));
		this.service.create(machine);
		this.service.createVirtualApp(
				new NewVirtualApp("app", mine, List.of(new NewVirtualApp.Member(machine, new StartSettings(1, 0, false,
						StartSettings.StartAction.POWER_ON, 0, StartSettings.StopAction.POWER_OFF)))));
		VirtualMachineId other = this.service.create(TestInventories.newMachine("two"));
		this.service.reset("mine");
		assertThat(this.service.inventory().all(VirtualMachine.class)).extracting(VirtualMachine::id)
			.containsExactly(other);
		assertThat(this.service.inventory().all(VirtualApp.class)).isEmpty();
	}

	@Test
	void createVirtualAppWhenNestedThenMembersFormTree() {
		CreatedVirtualApp created = this.service.createVirtualApp(TestInventories.newVirtualApp("outer",
				TestInventories.newMachine("one"), app("inner", "two", "three"), TestInventories.newMachine("four")));
		assertThat(created.machines()).extracting(VirtualMachineId::value)
			.containsExactly("vm-102", "vm-104", "vm-105", "vm-106");
		VirtualAppId inner = new VirtualAppId("resgroup-v103");
		assertThat(app(inner).virtualApp()).isEqualTo(created.id());
		assertThat(machinesOf(inner)).extracting(VirtualMachine::name).containsExactly("two", "three");
		assertThat(machinesOf(created.id())).extracting(VirtualMachine::name)
			.containsExactly("one", "two", "three", "four");
	}

	@Test
	void createVirtualAppWhenStartOrderThenMembersAreSorted() {
		VirtualAppId id = this.service.createVirtualApp(new NewVirtualApp("app", TestInventories.clusterPlacement(),
				List.of(member("any time", 0), member("second", 2), member("first", 1),
						new NewVirtualApp.Member(TestInventories.newMachine("unsaid"), null))))
			.id();
		assertThat(this.service.inventory().membersOf(app(id))).extracting((member) -> member.name())
			.containsExactly("first", "second", "any time", "unsaid");
	}

	@Test
	void removeWhenMemberHasStartSettingsThenTheyAreRemoved() {
		CreatedVirtualApp created = this.service.createVirtualApp(new NewVirtualApp("app",
				TestInventories.clusterPlacement(), List.of(member("first", 1), member("second", 2))));
		this.service.remove(created.machines().get(0));
		assertThat(app(created.id()).startSettings()).containsOnlyKeys(created.machines().get(1));
	}

	@Test
	void createVirtualAppWhenNestedMachineFailsThenNoneIsCreated() {
		assertThat(assertFails(ErrorType.ALREADY_EXISTS, "name_taken",
				() -> this.service.createVirtualApp(TestInventories.newVirtualApp("outer",
						TestInventories.newMachine("one"), app("inner", "same", "same")))))
			.containsExactly("same", "vApp inner");
		assertThat(this.service.inventory().all(VirtualApp.class)).isEmpty();
		assertThat(this.service.inventory().all(VirtualMachine.class)).isEmpty();
	}

	@Test
	void isNameTakenWhenUsedByNestedVirtualAppThenFalse() {
		this.service.createVirtualApp(TestInventories.newVirtualApp("outer", app("inner")));
		assertThat(this.service.isNameTaken(FOLDER, "outer")).isTrue();
		assertThat(this.service.isNameTaken(FOLDER, "inner")).isFalse();
	}

	@Test
	void removeVirtualAppWhenNestedThenOuterRemains() {
		CreatedVirtualApp outer = this.service.createVirtualApp(new NewVirtualApp("outer",
				TestInventories.clusterPlacement(), List.of(member("one", 1), member(app("inner", "two"), 2))));
		this.service.removeVirtualApp(new VirtualAppId("resgroup-v103"));
		assertThat(machinesOf(outer.id())).extracting(VirtualMachine::name).containsExactly("one");
		assertThat(app(outer.id()).startSettings()).containsOnlyKeys(outer.machines().get(0));
	}

	@Test
	void createVirtualAppWhenMachineFailsThenNoneIsCreated() {
		assertThat(assertFails(ErrorType.ALREADY_EXISTS, "name_taken",
				() -> this.service.createVirtualApp(app("app", "same", "same"))))
			.containsExactly("same", "vApp app");
		assertThat(this.service.inventory().all(VirtualApp.class)).isEmpty();
		assertThat(this.service.inventory().all(VirtualMachine.class)).isEmpty();
	}

	@Test
	void createVirtualAppWhenNameTakenThenAlreadyExists() {
		this.service.create(TestInventories.newMachine("one"));
		assertFails(ErrorType.ALREADY_EXISTS, "name_taken", () -> this.service.createVirtualApp(app("one")));
	}

	@Test
	void createWhenNameOfVirtualAppThenAlreadyExists() {
		this.service.createVirtualApp(app("app"));
		assertFails(ErrorType.ALREADY_EXISTS, "name_taken",
				() -> this.service.create(TestInventories.newMachine("app")));
	}

	@Test
	void isNameTakenWhenUsedByMemberThenFalse() {
		this.service.createVirtualApp(app("app", "one"));
		assertThat(this.service.isNameTaken(FOLDER, "one")).isFalse();
	}

	@Test
	void newVirtualAppWhenPlacementDiffersThenRejected() {
		Placement elsewhere = this.service.place(TestInventories.clusterPlacement().resourcePool(),
				new HostSystemId("host-10"), null);
		assertThatIllegalArgumentException().isThrownBy(() -> new NewVirtualApp("app", elsewhere,
				List.of(new NewVirtualApp.Member(TestInventories.newMachine("one"), null))));
	}

	@Test
	void removeVirtualAppWhenCalledThenMembersAreRemoved() {
		VirtualAppId id = this.service.createVirtualApp(TestInventories.newVirtualApp("outer",
				TestInventories.newMachine("one"), TestInventories.newVirtualApp("inner", app("innermost", "two"))))
			.id();
		VirtualMachineId other = this.service.create(TestInventories.newMachine("other"));
		this.service.removeVirtualApp(id);
		assertThat(this.service.inventory().all(VirtualApp.class)).isEmpty();
		assertThat(this.service.inventory().all(VirtualMachine.class)).containsExactly(machine(other));
	}

	@Test
	void removeWhenUnknownThenNothingChanges() {
		this.service.remove(new VirtualMachineId("vm-999"));
		this.service.removeVirtualApp(new VirtualAppId("resgroup-v999"));
		assertThat(this.service.inventory().all(VirtualMachine.class)).isEmpty();
	}

	private VirtualMachine machine(VirtualMachineId id) {
		return this.service.inventory().get(VirtualMachine.class, id);
	}

	private VirtualApp app(VirtualAppId id) {
		return this.service.inventory().get(VirtualApp.class, id);
	}

	private static NewVirtualApp.Member member(String machine, int order) {
		return member(TestInventories.newMachine(machine), order);
	}

	private static NewVirtualApp.Member member(NewVirtualAppMember content, int order) {
		return new NewVirtualApp.Member(content, new StartSettings(order, 0, false, StartSettings.StartAction.POWER_ON,
				0, StartSettings.StopAction.POWER_OFF));
	}

	private static NewVirtualApp app(String name, String... machines) {
		return TestInventories.newVirtualApp(name,
				Stream.of(machines).map(TestInventories::newMachine).toArray(NewVirtualAppMember[]::new));
	}

	private List<VirtualMachine> machinesOf(VirtualAppId app) {
		Inventory inventory = this.service.inventory();
		return inventory.all(VirtualMachine.class)
			.stream()
			.filter((machine) -> inventory.enclosingVirtualApps(machine).contains(app))
			.toList();
	}

}
