package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.WireName;

/**
 * All about a virtual machine. Devices that the emulator does not give a machine are
 * empty maps.
 *
 * @param guestOs the guest operating system
 * @param name its name
 * @param powerState its power state
 * @param hardware the version of its hardware
 * @param boot how it boots
 * @param bootDevices what it boots from; empty for the firmware's own order
 * @param cpu its virtual CPUs
 * @param memory its memory
 * @param disks its disks
 * @param nics its network adapters
 * @param cdroms none
 * @param floppies none
 * @param parallelPorts none
 * @param serialPorts none
 * @param sataAdapters none
 * @param scsiAdapters the adapters that its disks hang on
 */
@CanonicalName("com.vmware.vcenter.VM.info")
record VirtualMachineInfo(@WireName("guest_OS") GuestOs guestOs, String name, PowerState powerState,
		HardwareInfo hardware, BootInfo boot, List<Structure> bootDevices, CpuInfo cpu, MemoryInfo memory,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Disk") String, DiskInfo> disks,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Ethernet") String, EthernetInfo> nics,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Cdrom") String, Structure> cdroms,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.Floppy") String, Structure> floppies,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.ParallelPort") String, Structure> parallelPorts,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.SerialPort") String, Structure> serialPorts,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.SataAdapter") String, Structure> sataAdapters,
		Map<@ResourceType("com.vmware.vcenter.vm.hardware.ScsiAdapter") String, ScsiAdapterInfo> scsiAdapters)
		implements
			Structure {

}
