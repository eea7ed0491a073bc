package io.github.ovfemulator.deployment;

import java.util.List;

import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.deployment.TestMachines.config;
import static io.github.ovfemulator.deployment.TestMachines.device;
import static io.github.ovfemulator.deployment.TestMachines.rasd;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link StorageMapper}.
 */
class StorageMapperTests {

	@ParameterizedTest
	@CsvSource({ "5,,IDE", "6,,LSILOGIC", "6,lsilogic,LSILOGIC", "6,LsiLogicSAS,LSILOGICSAS", "6,buslogic,BUSLOGIC",
			"6,VirtualSCSI,PVSCSI", "6,'someother, buslogic',BUSLOGIC", "20,vmware.sata.ahci,AHCI",
			"20,vmware.nvme.controller,NVME" })
	void controllerWhenModelIsSetThenIsMapped(int type, String model, ControllerModel expected) {
		TestElement item = item(3, type);
		if (model != null) {
			item.add(rasd("ResourceSubType", model));
		}
		assertThat(hardware(virtualMachine("vm").hardware(item)).controllers())
			.containsExactly(StorageController.of(expected, 0));
	}

	@ParameterizedTest
	@CsvSource({ "5,PIIX4,IDE,IDE", "20,AHCI,AHCI,SATA", "6,virtio,LSILOGIC,SCSI", "20,nvmexpress,NVME,NVME" })
	void controllerWhenLaxAndUnknownThenIsDefaultOfBus(int type, String model, ControllerModel expected, BusType bus) {
		MachineHardware hardware = TestMachines
			.deployLax(virtualMachine("vm").hardware(device(3, type, model), item(4, 17).add(rasd("Parent", "3"))))
			.hardware();
		assertThat(hardware.controllers()).containsExactly(StorageController.of(expected, 0));
		assertThat(hardware.disks()).extracting(VirtualDisk::address).containsExactly(new DeviceAddress(bus, 0, 0));
	}

	@Test
	void busNumberWhenAddressIsUnsetThenIsNextFree() {
		assertThat(hardware(virtualMachine("vm").hardware(item(1, 6), item(2, 6).add(rasd("Address", "0")),
				item(3, 6).add(rasd("Address", "3")), item(4, 6).add(rasd("Address", "3")),
				item(5, 5).add(rasd("Address", "1")), device(6, 20, "vmware.sata.ahci", rasd("Address", "pci"))))
			.controllers()).extracting((controller) -> controller.model().bus() + " " + controller.bus())
			.containsExactly("SCSI 1", "SCSI 0", "SCSI 3", "SCSI 2", "IDE 1", "SATA 0");
	}

	@Test
	void diskWhenItHasSettingsThenCopiesThem() {
		assertThat(hardware(virtualMachine("vm")
			.hardware(item(3, 17).add(config("backing.writeThrough", "true"), config("shares", "500")))).disks()
			.get(0)
			.settings()).containsExactly(entry("backing.writeThrough", "true"), entry("shares", "500"));
	}

	@Test
	void controllerWhenSlotAndSharingAreSetThenCopiesThem() {
		assertThat(hardware(virtualMachine("vm")
			.hardware(item(3, 6).add(config("slotInfo.pciSlotNumber", "160"), config("sharedBus", "physicalSharing"))))
			.controllers())
			.containsExactly(new StorageController(ControllerModel.LSILOGIC, 0, BusSharing.PHYSICAL, 160));
	}

	@ParameterizedTest
	@CsvSource({ "ovf:/file/f", "/disk/d" })
	void cdromWhenReferenceLeadsToFileThenHasItsDecodedName(String reference) {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "images/a%20b.iso", 1)
			.disk("d", "f", 1)
			.hardware(item(8, 15).add(rasd("HostResource", reference)));
		assertThat(hardware(source).cdroms()).extracting(CdromDrive::backing).singleElement().satisfies((backing) -> {
			assertThat(backing.type()).isEqualTo(DeviceBacking.Type.FILE);
			assertThat(backing.value()).endsWith("/a b.iso");
		});
	}

	@Test
	void disksWhenParentAndAddressAreSetThenDetermineUnit() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(item(3, 6),
				device(4, 20, "vmware.sata.ahci", rasd("Address", "2")), disk(5, "3", null), disk(6, "3", "0"),
				disk(7, "3", "15"), disk(8, "4", "29"), disk(9, "3", null), disk(10, null, null), disk(11, null, "1"));
		assertThat(hardware(source).disks()).extracting(VirtualDisk::address)
			.containsExactly(new DeviceAddress(BusType.SCSI, 0, 1), new DeviceAddress(BusType.SCSI, 0, 0),
					new DeviceAddress(BusType.SCSI, 0, 15), new DeviceAddress(BusType.SATA, 2, 29),
					new DeviceAddress(BusType.SCSI, 0, 2), new DeviceAddress(BusType.IDE, 0, 0),
					new DeviceAddress(BusType.IDE, 0, 1));
	}

	@Test
	void disksWhenUnitsAreUnsetThenSkipControllerUnit() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(item(3, 6));
		for (int i = 0; i < 15; i++) {
			source.hardware(disk(10 + i, "3", null));
		}
		assertThat(hardware(source).disks()).extracting((disk) -> disk.address().unit())
			.containsExactly(0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15);
	}

	@Test
	void disksWhenLaxAndUnitIsInvalidThenUseFreeUnit() {
		assertThat(TestMachines
			.deployLax(virtualMachine("vm").hardware(item(3, 6), disk(4, "3", "1"), disk(5, "3", "1"),
					disk(6, "3", "7"), disk(7, "3", "third")))
			.hardware()
			.disks()).extracting((disk) -> disk.address().unit()).containsExactly(1, 0, 2, 3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ovf:/disk/a b", "ovf://disk/a b", "/disk/a b", "disk/a b", "OVF:/DISK/a b",
			"ovf:/disk/a%20b", "a b" })
	void diskWhenReferenceHasOtherSpellingThenIsFound(String reference) {
		TestOvfDescriptors source = virtualMachine("vm").disk("a b", "", 1234);
		source.first("rasd:HostResource").text(reference);
		assertThat(hardware(source).disks()).extracting(VirtualDisk::capacity).containsExactly(1234L);
	}

	@ParameterizedTest
	@CsvSource({ "5,byte * 2^30,5368709120", "1024,,1024", "68169720922112,byte,68169720922112", ",,1",
			",byte * 2^20,1048576" })
	void diskWhenItHasNoReferenceThenHasCapacityOfItem(String quantity, String unit, long capacity) {
		TestElement disk = item(4, 17).without("rasd:VirtualQuantity");
		if (quantity != null) {
			disk.add(rasd("VirtualQuantity", quantity));
		}
		if (unit != null) {
			disk.add(rasd("AllocationUnits", unit));
		}
		assertThat(hardware(virtualMachine("vm").hardware(disk)).disks()).extracting(VirtualDisk::capacity)
			.containsExactly(capacity);
	}

	@Test
	void diskWhenOptionalAndMissingThenIsOmitted() {
		assertThat(hardware(virtualMachine("vm").hardware(item(3, 6),
				disk(4, "3", "0").with("ovf:required", false).add(rasd("HostResource", "ovf:/disk/nowhere")),
				disk(5, "9", "0").with("ovf:required", false), disk(6, "3", null)))
			.disks()).extracting(VirtualDisk::address).containsExactly(new DeviceAddress(BusType.SCSI, 0, 1));
	}

	@ParameterizedTest
	@CsvSource({ "vmware.cdrom.remotepassthrough,CLIENT_DEVICE,true", "vmware.cdrom.remoteatapi,CLIENT_DEVICE,false",
			"vmware.cdrom.passthrough,HOST_DEVICE,true", "vmware.cdrom.atapi,HOST_DEVICE,false",
			"vmware.cdrom.iso,FILE,", ",CLIENT_DEVICE,false" })
	void cdromWhenModelIsSetThenDeterminesBacking(String model, DeviceBacking.Type type, Boolean passthrough) {
		TestElement drive = item(4, 16).add(rasd("Parent", "3"), rasd("AddressOnParent", "7"),
				rasd("AutomaticAllocation", "false"), config("connectable.allowGuestControl", "false"));
		if (model != null) {
			drive.add(rasd("ResourceSubType", model));
		}
		assertThat(hardware(virtualMachine("vm").hardware(device(3, 20, "vmware.sata.ahci"), drive)).cdroms())
			.containsExactly(new CdromDrive(new DeviceAddress(BusType.SATA, 0, 7), new DeviceBacking(type, null),
					passthrough, new Connection(false, false)));
	}

	@Test
	void driveWhenItHasFileThenIsBackedByIt() {
		MachineHardware hardware = hardware(virtualMachine("vm").file("iso", "images/setup.iso", 10)
			.hardware(item(3, 5), item(4, 15).add(rasd("Parent", "3"), rasd("HostResource", "ovf:/file/iso")),
					item(5, 14).add(rasd("HostResource", "ovf:/file/iso"))));
		DeviceBacking iso = new DeviceBacking(DeviceBacking.Type.FILE, "[datastore1] vm/setup.iso");
		assertThat(hardware.cdroms()).extracting(CdromDrive::backing).containsExactly(iso);
		assertThat(hardware.floppies()).extracting((floppy) -> floppy.backing()).containsExactly(iso);
	}

	@Test
	void driveWhenFileIdIsEncodedThenIsFound() {
		MachineHardware hardware = hardware(virtualMachine("vm").file("set up", "setup.iso", 10)
			.hardware(item(3, 5), item(4, 15).add(rasd("Parent", "3"), rasd("HostResource", "ovf:/file/set%20up"))));
		assertThat(hardware.cdroms()).extracting(CdromDrive::backing)
			.containsExactly(new DeviceBacking(DeviceBacking.Type.FILE, "[datastore1] vm/setup.iso"));
	}

	@Test
	void floppiesWhenUnitsAreSetThenAreInTheirOrder() {
		assertThat(hardware(virtualMachine("vm").hardware(
				device(4, 14, "vmware.floppy.device", rasd("AddressOnParent", "1"), rasd("HostResource", "/dev/fd0")),
				device(5, 14, "vmware.floppy.remotedevice")))
			.floppies()).extracting((floppy) -> floppy.backing())
			.isEqualTo(List.of(new DeviceBacking(DeviceBacking.Type.CLIENT_DEVICE, null),
					new DeviceBacking(DeviceBacking.Type.HOST_DEVICE, "/dev/fd0")));
	}

	private static TestElement disk(int id, @Nullable String parent, @Nullable String unit) {
		TestElement disk = item(id, 17);
		if (parent != null) {
			disk.add(rasd("Parent", parent));
		}
		return (unit != null) ? disk.add(rasd("AddressOnParent", unit)) : disk;
	}

	private static MachineHardware hardware(TestOvfDescriptors source) {
		return TestMachines.deploy(source).hardware();
	}

}
