package io.github.ovfemulator.inventory.vm.hardware;

import java.util.List;

import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * Devices that a machine boots from.
 *
 * @param type the kind of device
 * @param nic the network adapter
 * @param disks the disks, in boot order
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.boot.device.entry")
@Union(discriminator = "type",
		cases = { @Union.Case(value = "ETHERNET", required = "nic"), @Union.Case(value = "DISK", required = "disks") })
public record BootDeviceEntry(BootDevice.Type type,
		@ResourceType("com.vmware.vcenter.vm.hardware.Ethernet") @Nullable String nic,
		@Nullable List<@ResourceType("com.vmware.vcenter.vm.hardware.Disk") String> disks) implements Structure {

}
