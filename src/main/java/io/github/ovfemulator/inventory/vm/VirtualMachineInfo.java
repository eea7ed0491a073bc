package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The details of a virtual machine, as of vSphere 8. Earlier versions lack {@code
 * nvme_adapters}.
 *
 * @param guestOs its guest operating system
 * @param name its name
 * @param identity its name and UUIDs
 * @param powerState its power state
 * @param instantCloneFrozen whether it is frozen for instant clones; always {@code
 * false}
 * @param hardware its hardware version
 * @param boot its boot settings
 * @param bootDevices its boot order; empty for the default order of the firmware
 * @param cpu its CPUs
 * @param memory its memory
 * @param disks its disks
 * @param nics its network adapters
 * @param cdroms its CD-ROM drives
 * @param floppies its floppy drives
 * @param parallelPorts its parallel ports
 * @param serialPorts its serial ports
 * @param sataAdapters its SATA adapters
 * @param scsiAdapters its SCSI adapters
 * @param nvmeAdapters its NVMe adapters
 */
@CanonicalName("com.vmware.vcenter.VM.info")
record VirtualMachineInfo(@WireName("guest_OS") GuestOs guestOs, String name, @Nullable Identity identity,
		PowerState powerState, @Nullable Boolean instantCloneFrozen, HardwareInfo hardware, BootInfo boot,
		List<BootInfo.Device> bootDevices, CpuInfo cpu, MemoryInfo memory,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Disk") String, DiskInfo> disks,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Ethernet") String, EthernetInfo> nics,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Cdrom") String, CdromInfo> cdroms,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Floppy") String, FloppyInfo> floppies,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.ParallelPort") String, ParallelInfo> parallelPorts,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.SerialPort") String, SerialInfo> serialPorts,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.SataAdapter") String, SataAdapterInfo> sataAdapters,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.ScsiAdapter") String, ScsiAdapterInfo> scsiAdapters,
		@Nullable Map<@ResourceType("com.vmware.vcenter.vm.hardware.NvmeAdapter") String, NvmeAdapterInfo> nvmeAdapters)
		implements
			Structure {

	static VirtualMachineInfo of(Inventory inventory, VirtualMachine machine) {
		HardwareView hardware = new HardwareView(inventory, machine);
		return new VirtualMachineInfo(GuestOs.of(machine.hardware().guestOs()), machine.name(), Identity.of(machine),
				machine.powerState(), false, hardware.version(), hardware.boot(), hardware.bootDevices(),
				hardware.cpu(), hardware.memory(), hardware.disks(), hardware.nics(), hardware.cdroms(),
				hardware.floppies(), hardware.parallelPorts(), hardware.serialPorts(), hardware.sataAdapters(),
				hardware.scsiAdapters(), hardware.nvmeAdapters());
	}

	/**
	 * The name and UUIDs of a virtual machine.
	 *
	 * @param name its name
	 * @param biosUuid its BIOS UUID, which is visible to the guest
	 * @param instanceUuid its UUID in the vCenter
	 */
	@CanonicalName("com.vmware.vcenter.vm.identity.info")
	record Identity(String name, String biosUuid, String instanceUuid) implements Structure {

		static Identity of(VirtualMachine machine) {
			return new Identity(machine.name(), machine.biosUuid().toString(), machine.instanceUuid().toString());
		}

	}

}
