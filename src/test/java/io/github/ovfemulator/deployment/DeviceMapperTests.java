package io.github.ovfemulator.deployment;

import java.util.Map;

import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.ovfemulator.deployment.TestMachines.config;
import static io.github.ovfemulator.deployment.TestMachines.device;
import static io.github.ovfemulator.deployment.TestMachines.extraConfig;
import static io.github.ovfemulator.deployment.TestMachines.rasd;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeviceMapper}.
 */
class DeviceMapperTests {

	@ParameterizedTest
	@CsvSource({ "E1000,E1000", "E1000E,E1000E", "pcnet32,PCNET32", "Vmxnet,VMXNET", "VmxNet2,VMXNET2",
			"VmxNet3,VMXNET3", "VMXNET3 virtio,VMXNET3", "virtio,E1000", "E10000,E1000", ",E1000" })
	void adapterWhenModelsAreListedThenFirstKnownIsUsed(String model, NetworkAdapterType type) {
		TestElement adapter = item(1, 10);
		if (model != null) {
			adapter.add(rasd("ResourceSubType", model));
		}
		assertThat(hardware(virtualMachine("vm").hardware(adapter)).networkAdapters()).extracting(NetworkAdapter::type)
			.containsExactly(type);
	}

	@Test
	void adapterWhenItemHasSettingsThenCopiesThem() {
		TestOvfDescriptors source = virtualMachine("vm").network("net");
		source.first("Item")
			.add(rasd("ResourceSubType", "VmxNet3"), rasd("Address", "00-50-56-0E-00-90"),
					rasd("AutomaticAllocation", "false"), config("wakeOnLanEnabled", "false"),
					config("connectable.allowGuestControl", "false"), config("uptCompatibilityEnabled", "true"),
					config("slotInfo.pciSlotNumber", "192"), config("connectable.migrateConnect", "unset"));
		assertThat(hardware(source).networkAdapters())
			.containsExactly(new NetworkAdapter(NetworkAdapterType.VMXNET3, "network-14", "00:50:56:0E:00:90", false,
					new Connection(false, false), true, 192, Map.of("connectable.migrateConnect", "unset")));
	}

	@Test
	void adapterWhenNothingIsSetThenHasNoNetwork() {
		assertThat(
				hardware(virtualMachine("vm").hardware(item(1, 10).add(rasd("Address", "no MAC")))).networkAdapters())
			.containsExactly(new NetworkAdapter(NetworkAdapterType.E1000, null, null, true, Connection.DEFAULT));
	}

	@Test
	void adapterWhenExtraConfigHasSettingsThenCopiesThem() {
		assertThat(hardware(virtualMachine("vm").hardware(item(1, 10),
				item(2, 10).add(rasd("AutomaticAllocation", "true")), extraConfig("ethernet0.startConnected", "FALSE"),
				extraConfig("ethernet1.startConnected", "FALSE"), extraConfig("ethernet1.wakeOnPcktRcv", "FALSE")))
			.networkAdapters())
			.extracting((adapter) -> adapter.connection().startConnected() + " " + adapter.wakeOnLan())
			.containsExactly("false true", "true false");
	}

	@ParameterizedTest
	@CsvSource({ ",,HOST_DEVICE", "vmware.serialport.device,,HOST_DEVICE", "vmware.serialport.file,,FILE",
			"vmware.serialport.pipe,,PIPE_SERVER", "vmware.serialport.pipe,backing.endpoint=client,PIPE_CLIENT",
			"vmware.serialport.uri,,NETWORK_SERVER", "vmware.serialport.uri,backing.direction=client,NETWORK_CLIENT" })
	void serialPortWhenModelIsSetThenDeterminesBacking(String model, String setting, DeviceBacking.Type type) {
		TestElement port = item(1, 21).add(rasd("Address", "there"), config("yieldOnPoll", "true"));
		if (model != null) {
			port.add(rasd("ResourceSubType", model));
		}
		if (setting != null) {
			port.add(config(setting.split("=", 2)[0], setting.split("=", 2)[1]));
		}
		assertThat(hardware(virtualMachine("vm").hardware(port)).serialPorts())
			.containsExactly(new SerialPort(new DeviceBacking(type, "there"), true, Connection.DEFAULT));
	}

	@Test
	void parallelPortWhenModelIsSetThenDeterminesBacking() {
		assertThat(hardware(virtualMachine("vm")
			.hardware(device(1, 22, "vmware.parallelport.file", config("backing.fileName", "out.txt")), item(2, 22)))
			.parallelPorts()).containsExactly(
					new ParallelPort(new DeviceBacking(DeviceBacking.Type.FILE, "out.txt"), Connection.DEFAULT),
					new ParallelPort(new DeviceBacking(DeviceBacking.Type.HOST_DEVICE, null), Connection.DEFAULT));
	}

	private static MachineHardware hardware(TestOvfDescriptors source) {
		return TestMachines.deploy(source).hardware();
	}

}
