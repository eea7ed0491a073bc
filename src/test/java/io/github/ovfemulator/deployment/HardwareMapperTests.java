package io.github.ovfemulator.deployment;

import java.util.List;

import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.Memory;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.ovfemulator.deployment.TestMachines.config;
import static io.github.ovfemulator.deployment.TestMachines.device;
import static io.github.ovfemulator.deployment.TestMachines.extraConfig;
import static io.github.ovfemulator.deployment.TestMachines.rasd;
import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HardwareMapper}.
 */
class HardwareMapperTests {

	@ParameterizedTest
	@CsvSource({ "2,hertz * 10^6", "4,hertz * 10^9", "1,Processor Cores", "96,percent", "8," })
	void processorsWhenItemHasUnitThenAreItsQuantity(int count, String unit) {
		TestOvfDescriptors source = virtualMachine("vm")
			.hardware(item(1, 3).add(rasd("VirtualQuantity", String.valueOf(count))));
		if (unit != null) {
			source.first("Item").add(rasd("AllocationUnits", unit));
		}
		assertThat(hardware(source).cpu()).isEqualTo(Cpu.of(count));
	}

	@Test
	void processorsWhenSettingsAreSetThenHaveCoresAndHotAdd() {
		assertThat(hardware(virtualMachine("vm").hardware(
				item(1, 3).add(rasd("VirtualQuantity", "8"), element("vmw:CoresPerSocket").text("4")),
				config("cpuHotAddEnabled", "true"), config("cpuHotRemoveEnabled", "TRUE")))
			.cpu()).isEqualTo(new Cpu(8, 4, true, true));
		assertThat(hardware(virtualMachine("vm").hardware(item(1, 3).add(rasd("VirtualQuantity", "8")),
				extraConfig("vcpu.hotadd", "TRUE"), extraConfig("cpuid.coresPerSocket", "2")))
			.cpu()).isEqualTo(new Cpu(8, 2, true, false));
	}

	@ParameterizedTest
	@CsvSource({ "256,byte * 2^20,256", "2,byte * 2 ^ 30,2048", "512,MegaBytes,512", "1073741824,byte,1024", "64,,64",
			"8796093022207,byte * 2^20,8796093022207", "1,gibibyte,1024" })
	void memoryWhenUnitIsSetThenIsConvertedToMib(String quantity, String unit, long mib) {
		TestOvfDescriptors source = virtualMachine("vm").hardware(item(1, 4).add(rasd("VirtualQuantity", quantity)));
		if (unit != null) {
			source.first("Item").add(rasd("AllocationUnits", unit));
		}
		assertThat(hardware(source).memory()).isEqualTo(new Memory(mib, false));
	}

	@Test
	void memoryWhenOnlyReservedThenIsReservation() {
		assertThat(hardware(virtualMachine("vm").hardware(item(1, 4).add(rasd("Reservation", "300")),
				config("memoryHotAddEnabled", "true")))
			.memory()).isEqualTo(new Memory(300, true));
	}

	@Test
	void memoryWhenLaxAndDuplicateThenIsSum() {
		assertThat(TestMachines
			.deployLax(virtualMachine("vm").hardware(item(1, 4).add(rasd("VirtualQuantity", "256")),
					item(2, 4).add(rasd("VirtualQuantity", "128"))))
			.hardware()
			.memory()
			.sizeMib()).isEqualTo(384);
	}

	@Test
	void mapWhenItemsAreRangesOrOfOtherOptionsThenOmitsThem() {
		MachineHardware hardware = hardware(virtualMachine("vm").option("small")
			.option("large")
			.hardware(item(1, 3).add(rasd("VirtualQuantity", "2")),
					item(1, 3).with("ovf:configuration", "large").add(rasd("VirtualQuantity", "8")),
					item(2, 4).with("ovf:bound", "min").add(rasd("VirtualQuantity", "128")),
					item(2, 4).add(rasd("VirtualQuantity", "256")),
					item(2, 4).with("ovf:bound", "max").add(rasd("VirtualQuantity", "1024")),
					item(3, 6).with("ovf:configuration", "large")));
		assertThat(hardware.cpu().count()).isEqualTo(2);
		assertThat(hardware.memory().sizeMib()).isEqualTo(256);
		assertThat(hardware.controllers()).isEmpty();
	}

	@Test
	void mapWhenNothingIsSetThenIsMinimalHardware() {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("VirtualHardwareSection").without("System");
		assertThat(hardware(source)).isEqualTo(MachineHardware.of(1, 1));
	}

	@ParameterizedTest
	@CsvSource({ "vmx-13,13", "vmx-10 vmx-11 vmx-13,13", "'vmx-13, vmx-11, vmx-10',13", "foobar vmx-04 xen3,4" })
	void versionWhenFamiliesAreListedThenIsHighestKnown(String families, int version) {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text(families);
		assertThat(hardware(source).version()).isEqualTo(version);
	}

	@ParameterizedTest
	@CsvSource({ "vmx-7", "virtualbox-2.2", "vmx-99" })
	void versionWhenLaxAndUnknownThenIsNewest(String family) {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text(family);
		assertThat(TestMachines.deployLax(source).hardware().version()).isEqualTo(22);
	}

	@Test
	void bootWhenSettingsAreSetThenCopiesThem() {
		assertThat(hardware(virtualMachine("vm").hardware(config("firmware", "efi"),
				config("bootOptions.efiSecureBootEnabled", "true"), config("bootOptions.bootDelay", "5000"),
				config("bootOptions.bootRetryEnabled", "true"), config("bootOptions.bootRetryDelay", "20000"),
				config("bootOptions.enterBIOSSetup", "true")))
			.boot()).isEqualTo(new Boot(Boot.Firmware.EFI, true, 5000, true, 20_000, true, List.of()));
		assertThat(hardware(virtualMachine("vm").hardware(extraConfig("firmware", "efi"),
				extraConfig("uefi.secureBoot.enabled", "TRUE"), extraConfig("bios.bootDelay", "700"),
				extraConfig("bios.forceSetupOnce", "TRUE")))
			.boot()).isEqualTo(new Boot(Boot.Firmware.EFI, true, 700, false, 10_000, true, List.of()));
	}

	@Test
	void bootOrderWhenSectionIsPresentThenIsThatOfSection() {
		TestOvfDescriptors source = virtualMachine("vm")
			.hardware(item(3, 6), item(4, 17).add(rasd("Parent", "3")), item(5, 17).add(rasd("Parent", "3")),
					item(6, 10), item(7, 10), item(8, 15), item(9, 14))
			.content(section("vmw:BootOrderSection").with("vmw:instanceId", "7 5").with("vmw:type", "net disk"),
					section("vmw:BootOrderSection").with("vmw:type", "cdrom floppy disk"));
		assertThat(hardware(source).boot().order()).containsExactly(new BootDevice(BootDevice.Type.ETHERNET, 1),
				new BootDevice(BootDevice.Type.DISK, 1), new BootDevice(BootDevice.Type.CDROM, 0),
				new BootDevice(BootDevice.Type.FLOPPY, 0), new BootDevice(BootDevice.Type.DISK, 0));
	}

	@Test
	void bootOrderWhenSectionIsAbsentThenIsThatOfExtraConfig() {
		assertThat(hardware(virtualMachine("vm").hardware(item(4, 17), item(5, 10), item(6, 10),
				extraConfig("bios.bootOrder", "ethernet1,hdd,cdrom,ethernet7,unheard-of")))
			.boot()
			.order()).containsExactly(new BootDevice(BootDevice.Type.ETHERNET, 1),
					new BootDevice(BootDevice.Type.DISK, 0), new BootDevice(BootDevice.Type.CDROM, 0));
	}

	@Test
	void othersWhenDevicesAreUnmappedThenKeepsSettings() {
		MachineHardware hardware = hardware(virtualMachine("vm").network("net")
			.hardware(device(1, 1, "vmware.vmci", config("allowUnrestrictedCommunication", "false")),
					item(2, 24).add(config("videoRamSizeInKB", "4096")), device(3, 23, "vmware.usb.xhci"), item(4, 23),
					device(5, 34, "vmware.vtpm"), device(6, 20, "vmware.nvdimm.controller"),
					device(7, 20, "vmware.nvdimm.device", rasd("Parent", "6"), rasd("HostResource", "nvdimm-file")),
					device(8, 10, "SriovEthernetCard", rasd("Connection", "net")),
					item(9, 35).with("ovf:required", false)));
		assertThat(hardware.others()).extracting((device) -> device.kind() + " " + device.model() + device.settings())
			.containsExactly("VMCI device vmware.vmci{allowUnrestrictedCommunication=false}",
					"video card null{videoRamSizeInKB=4096}", "USB controller vmware.usb.xhci{}",
					"USB controller null{}", "trusted platform module vmware.vtpm{}",
					"NVDIMM controller vmware.nvdimm.controller{}",
					"NVDIMM vmware.nvdimm.device{host_resource=nvdimm-file}",
					"network adapter SriovEthernetCard{network=network-14}");
		assertThat(hardware.networkAdapters()).hasSize(1);
		assertThat(hardware.disks()).isEmpty();
		assertThat(hardware.controllers()).isEmpty();
	}

	private static MachineHardware hardware(TestOvfDescriptors source) {
		return TestMachines.deploy(source).hardware();
	}

}
