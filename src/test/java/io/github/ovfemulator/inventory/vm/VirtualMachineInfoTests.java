package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.inventory.hardware.TestHardware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualMachineInfoTests {

	private final InventoryStore inventories = TestInventories.builtIn();

	@Test
	void getWhenMachineHasAllDevicesThenAllAreReturned() {
		VirtualMachine machine = create(TestHardware.machine("full"));
		HardwareView hardware = new HardwareView(this.inventories.current(), machine);
		assertThat(info(machine)).isEqualTo(new VirtualMachineInfo(GuestOs.UBUNTU_64, "full",
				VirtualMachineInfo.Identity.of(machine), PowerState.POWERED_OFF, false, hardware.version(),
				hardware.boot(), hardware.bootDevices(), hardware.cpu(), hardware.memory(), hardware.disks(),
				hardware.nics(), hardware.cdroms(), hardware.floppies(), hardware.parallelPorts(),
				hardware.serialPorts(), hardware.sataAdapters(), hardware.scsiAdapters(), hardware.nvmeAdapters()));
	}

	@Test
	void identityWhenNoUuidThenStableAndUnique() {
		VirtualMachine one = create(TestInventories.newMachine("one"));
		VirtualMachine two = create(TestInventories.newMachine("two"));
		assertThat(identity(one)).isEqualTo(identity(one)).isEqualTo(identity(one.start()));
		assertThat(identity(one).name()).isEqualTo("one");
		assertThat(new String[] { identity(one).biosUuid(), identity(one).instanceUuid(), identity(two).biosUuid(),
				identity(two).instanceUuid() })
			.doesNotHaveDuplicates()
			.allMatch((uuid) -> UUID.fromString(uuid).toString().equals(uuid));
	}

	@Test
	void identityWhenPackageHasUuidThenBiosUuid() {
		VirtualMachine machine = create(TestHardware.machine("full"));
		assertThat(identity(machine).biosUuid()).isEqualTo("42113a2b-0000-4c4d-8e8f-0123456789ab");
		assertThat(identity(machine).instanceUuid()).isNotEqualTo(identity(machine).biosUuid());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1-1-1-1-1", "42113a2b-0000-4c4d-8e8f-0123456789abc", "not a UUID at all" })
	void identityWhenUuidIsInvalidThenDerived(String stated) {
		NewVirtualMachine plain = TestInventories.newMachine("one");
		VirtualMachine machine = create(new NewVirtualMachine("one", plain.placement(), plain.datastore(),
				plain.hardware(), new MachineConfiguration(null, null, null, List.of(), List.of(), Map.of(),
						Map.of("uuid", stated), null, Map.of())));
		assertThat(identity(machine).biosUuid()).hasSize(36).isNotEqualTo(stated);
	}

	private VirtualMachine create(NewVirtualMachine machine) {
		VirtualMachineId id = new InventoryService(this.inventories).create(machine);
		return this.inventories.current().get(VirtualMachine.class, id);
	}

	private VirtualMachineInfo info(VirtualMachine machine) {
		Inventory inventory = this.inventories.current();
		assertThat(new VirtualMachineService(this.inventories).get(machine.id()))
			.isEqualTo(VirtualMachineInfo.of(inventory, machine));
		return VirtualMachineInfo.of(inventory, machine);
	}

	private static VirtualMachineInfo.Identity identity(VirtualMachine machine) {
		return VirtualMachineInfo.Identity.of(machine);
	}

}
