package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.NewVirtualMachine;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.DatastoreId;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.inventory.domain.VirtualMachineId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualMachineInfoTests {

	private final InventoryStore inventories = TestInventories.twoDatacenters();

	@Test
	void tellsWhatWasChosen() {
		VirtualMachineInfo info = info(MachineHardware.builder(4, 8192).version(13).guestOs("ubuntu64Guest").build());
		assertThat(info.name()).isEqualTo("tiny");
		assertThat(info.powerState()).isEqualTo(PowerState.POWERED_OFF);
		assertThat(info.guestOs()).isEqualTo(GuestOs.UBUNTU_64);
		assertThat(info.hardware().version()).isEqualTo("VMX_13");
		assertThat(info.cpu().count()).isEqualTo(4);
		assertThat(info.memory().sizeMib()).isEqualTo(8192);
	}

	@Test
	void hasNoDevicesWhenNoneWereChosen() {
		VirtualMachineInfo info = info(MachineHardware.of(1, 1));
		assertThat(info.disks()).isEmpty();
		assertThat(info.nics()).isEmpty();
		assertThat(info.scsiAdapters()).isEmpty();
		assertThat(info.hardware().version()).isEqualTo("VMX_18");
	}

	@Test
	void hangsDisksOnScsiBuses() {
		VirtualMachineInfo info = info(
				MachineHardware.builder(1, 1)
					.controllers(List.of(StorageController.of(ControllerModel.LSILOGIC, 0),
							StorageController.of(ControllerModel.LSILOGIC, 1)))
					.disks(IntStream.range(0, 16)
						.mapToObj((index) -> new VirtualDisk(1024,
								new DeviceAddress(BusType.SCSI, index / 15,
										(index % 15 < 7) ? index % 15 : index % 15 + 1),
								VirtualDisk.Storage.DEFAULT))
						.toList())
					.build());
		assertThat(info.disks()).hasSize(16)
			.containsEntry("2001",
					new DiskInfo("Hard disk 2", DiskInfo.HostBusAdapterType.SCSI, new ScsiAddressInfo(0, 1),
							new DiskInfo.Backing(DiskInfo.BackingType.VMDK_FILE, "[datastore1] tiny/tiny_1.vmdk"),
							1024L));
		assertThat(info.disks().values()).extracting(DiskInfo::scsi)
			.doesNotHaveDuplicates()
			.doesNotContain(new ScsiAddressInfo(0, 7))
			.endsWith(new ScsiAddressInfo(1, 0));
		assertThat(info.scsiAdapters()).containsOnlyKeys("1000", "1001");
	}

	@Test
	void plugsAdaptersIntoTheirNetworks() {
		Map<String, EthernetInfo> nics = info(MachineHardware.builder(1, 1)
			.networkAdapters(List.of(NetworkAdapter.of(NetworkAdapterType.VMXNET3, "network-14"),
					NetworkAdapter.of(NetworkAdapterType.E1000, "dvportgroup-15"),
					NetworkAdapter.of(NetworkAdapterType.E1000, "network-32")))
			.build()).nics();
		assertThat(nics).containsOnlyKeys("4000", "4001", "4002");
		assertThat(nics.values()).extracting(EthernetInfo::macAddress).doesNotHaveDuplicates();
		assertThat(nics.values()).extracting(EthernetInfo::uptCompatibilityEnabled).containsExactly(false, null, null);
		assertThat(nics.values()).extracting((nic) -> nic.backing().network())
			.containsExactly("network-14", "dvportgroup-15", "network-32");
		assertThat(nics.values()).extracting(EthernetInfo::backing)
			.startsWith(new EthernetInfo.Backing(NetworkType.STANDARD_PORTGROUP, "network-14", "VM Network", null, null,
					null));
		assertThat(nics.values()).extracting(EthernetInfo::state)
			.containsOnly(EthernetInfo.ConnectionState.NOT_CONNECTED);
	}

	private VirtualMachineInfo info(MachineHardware hardware) {
		VirtualMachineId id = new InventoryService(this.inventories).create(new NewVirtualMachine("tiny",
				TestInventories.clusterPlacement(), new DatastoreId("datastore-11"), hardware));
		return new VirtualMachineService(this.inventories).get(id);
	}

}
