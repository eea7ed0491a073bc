package io.github.ovfemulator.deployment;

import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.deployment.TestMachines.rasd;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.collection;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.system;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.vApp;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of differences from {@code ToConfigSpec} of govmomi. Each test describes one
 * difference.
 */
class GovmomiDifferenceTests {

	/** govmomi uses the last item of an id, DSP0243 the one without bound. */
	@Test
	void memoryWhenRangeFollowsThenIsItemWithoutBound() {
		assertThat(hardware(virtualMachine("vm").hardware(item(1, 4).add(rasd("VirtualQuantity", "512")),
				item(1, 4).with("ovf:bound", "min").add(rasd("VirtualQuantity", "256")),
				item(1, 4).with("ovf:bound", "max").add(rasd("VirtualQuantity", "4096"))))
			.memory()
			.sizeMib()).isEqualTo(512);
	}

	/** govmomi ignores the unit of memory. */
	@Test
	void memoryWhenInGibibytesThenIsConverted() {
		assertThat(hardware(virtualMachine("vm")
			.hardware(item(1, 4).add(rasd("AllocationUnits", "byte * 2 ^ 30"), rasd("VirtualQuantity", "2")))).memory()
			.sizeMib()).isEqualTo(2048);
	}

	/**
	 * govmomi uses 0 for unset processors and memory; a machine has at least one
	 * processor and one MiB.
	 */
	@Test
	void machineWhenSizeIsUnsetThenIsMinimal() {
		MachineHardware hardware = hardware(virtualMachine("vm"));
		assertThat(hardware.cpu().count()).isOne();
		assertThat(hardware.cpu().coresPerSocket()).isOne();
		assertThat(hardware.memory().sizeMib()).isOne();
	}

	/** govmomi uses a list of families as one name. */
	@Test
	void versionWhenFamiliesAreListedThenIsHighestKnown() {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text("vmx-10 vmx-11 vmx-13 vmx-99");
		assertThat(hardware(source).version()).isEqualTo(13);
	}

	/** govmomi assigns an item of several options to none. */
	@Test
	void itemWhenOfSeveralOptionsThenAppliesToEach() {
		assertThat(hardware(virtualMachine("vm").option("small")
			.option("large")
			.hardware(item(1, 3).with("ovf:configuration", "small large").add(rasd("VirtualQuantity", "4")))).cpu()
			.count()).isEqualTo(4);
	}

	/** govmomi uses no default unless one is marked, DSP0243 the first option. */
	@Test
	void itemWhenNoOptionIsDefaultThenFirstOptionApplies() {
		assertThat(hardware(virtualMachine("vm").option("small")
			.hardware(item(1, 3).add(rasd("VirtualQuantity", "1")),
					item(1, 3).with("ovf:configuration", "small").add(rasd("VirtualQuantity", "2"))))
			.cpu()
			.count()).isEqualTo(2);
	}

	/** govmomi uses the first disk whose id is a suffix of the reference. */
	@Test
	void diskWhenIdIsSuffixOfAnotherThenWholeIdMatches() {
		TestOvfDescriptors source = virtualMachine("vm").disk("1", "", 100).disk("vmdisk1", "", 200);
		source.nth("rasd:HostResource", 1).text("ovf:/disk/vmdisk1");
		source.nth("rasd:HostResource", 2).text("ovf:/disk/1");
		assertThat(hardware(source).disks()).extracting(VirtualDisk::capacity).containsExactly(200L, 100L);
	}

	/** govmomi rejects a disk without parent; vCenter attaches it to IDE. */
	@Test
	void diskWhenItHasNoParentThenIsMappedWithoutController() {
		MachineHardware hardware = hardware(virtualMachine("vm").hardware(item(1, 17)));
		assertThat(hardware.disks()).hasSize(1);
		assertThat(hardware.controllers()).isEmpty();
	}

	/** govmomi uses the first direct member of the collection. */
	@Test
	void firstMachineWhenCollectionIsNestedThenIsFirstInOrder() {
		TestOvfDescriptors source = vApp("app");
		source.content(collection("inner", system("deep")), system("flat"));
		source.nth("VirtualHardwareSection", 1).add(item(1, 3).add(rasd("VirtualQuantity", "3")));
		TestMachines machines = TestMachines.deployApp(source);
		assertThat(machines.machine("deep").hardware().cpu().count()).isEqualTo(3);
		assertThat(machines.machine("flat").hardware().cpu().count()).isOne();
	}

	private static MachineHardware hardware(TestOvfDescriptors source) {
		return TestMachines.deploy(source).hardware();
	}

}
