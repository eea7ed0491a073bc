package io.github.ovfemulator.inventory.vm;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.NewVirtualMachine;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.DatastoreId;
import io.github.ovfemulator.inventory.domain.MachineHardware;
import io.github.ovfemulator.inventory.domain.NetworkAdapter;
import io.github.ovfemulator.inventory.domain.NetworkAdapterType;
import io.github.ovfemulator.inventory.domain.NetworkId;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualDisk;
import io.github.ovfemulator.inventory.domain.VirtualMachineId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualMachineInfoTests {

	private final InventoryStore inventories = TestInventories.twoDatacenters();

	@Test
	void tellsWhatWasChosen() {
		VirtualMachineInfo info = info(new MachineHardware(4, 8192, 13, "ubuntu64Guest", List.of(), List.of()));
		assertThat(info.name()).isEqualTo("tiny");
		assertThat(info.powerState()).isEqualTo(PowerState.POWERED_OFF);
		assertThat(info.guestOs()).isEqualTo("UBUNTU_64");
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
				new MachineHardware(1, 1, null, null, List.of(), Collections.nCopies(16, new VirtualDisk(1024))));
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
		Map<String, EthernetInfo> nics = info(new MachineHardware(1, 1, null, null,
				List.of(new NetworkAdapter(NetworkAdapterType.VMXNET3, new NetworkId("network-14")),
						new NetworkAdapter(NetworkAdapterType.E1000, new NetworkId("dvportgroup-15")),
						new NetworkAdapter(NetworkAdapterType.E1000, new NetworkId("network-32"))),
				List.of()))
			.nics();
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
