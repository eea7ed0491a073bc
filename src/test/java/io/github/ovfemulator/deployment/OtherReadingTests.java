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
 * Where the machine is another than govmomi's {@code ToConfigSpec} makes of the same
 * descriptor, one test a kind of difference, each with the reason.
 */
class OtherReadingTests {

	/** It takes the last item of an id; the specification takes the one without bound. */
	@Test
	void memoryWhenItsRangeComesLastThenIsTheItemWithoutBound() {
		assertThat(hardware(virtualMachine("vm").hardware(item(1, 4).add(rasd("VirtualQuantity", "512")),
				item(1, 4).with("ovf:bound", "min").add(rasd("VirtualQuantity", "256")),
				item(1, 4).with("ovf:bound", "max").add(rasd("VirtualQuantity", "4096"))))
			.memory()
			.sizeMib()).isEqualTo(512);
	}

	/** It counts memory in MiB whatever its unit is. */
	@Test
	void memoryWhenInGibibytesThenItsUnitCounts() {
		assertThat(hardware(virtualMachine("vm")
			.hardware(item(1, 4).add(rasd("AllocationUnits", "byte * 2 ^ 30"), rasd("VirtualQuantity", "2")))).memory()
			.sizeMib()).isEqualTo(2048);
	}

	/**
	 * It gives 0 for processors and memory that nobody states; a machine has one
	 * processor and one MiB at least.
	 */
	@Test
	void machineWhenNobodyStatesItsSizeThenIsTheLeast() {
		MachineHardware hardware = hardware(virtualMachine("vm"));
		assertThat(hardware.cpu().count()).isOne();
		assertThat(hardware.cpu().coresPerSocket()).isOne();
		assertThat(hardware.memory().sizeMib()).isOne();
	}

	/** It takes a list of families as one name; a machine has one version. */
	@Test
	void versionWhenFamiliesAreAListThenIsTheHighestKnown() {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text("vmx-10 vmx-11 vmx-13 vmx-99");
		assertThat(hardware(source).version()).isEqualTo(13);
	}

	/** It knows an item of several options by no option. */
	@Test
	void itemWhenOfSeveralOptionsThenIsThereInEachOfThem() {
		assertThat(hardware(virtualMachine("vm").option("small")
			.option("large")
			.hardware(item(1, 3).with("ovf:configuration", "small large").add(rasd("VirtualQuantity", "4")))).cpu()
			.count()).isEqualTo(4);
	}

	/** It takes no default where none is marked; the specification takes the first. */
	@Test
	void itemWhenNoOptionIsMarkedAsDefaultThenTheFirstOptionCounts() {
		assertThat(hardware(virtualMachine("vm").option("small")
			.hardware(item(1, 3).add(rasd("VirtualQuantity", "1")),
					item(1, 3).with("ovf:configuration", "small").add(rasd("VirtualQuantity", "2"))))
			.cpu()
			.count()).isEqualTo(2);
	}

	/** It finds the first disk whose id the reference ends with. */
	@Test
	void diskWhenItsIdEndsWithThatOfAnotherThenIsTheOneOfTheWholeId() {
		TestOvfDescriptors source = virtualMachine("vm").disk("1", "", 100).disk("vmdisk1", "", 200);
		source.nth("rasd:HostResource", 1).text("ovf:/disk/vmdisk1");
		source.nth("rasd:HostResource", 2).text("ovf:/disk/1");
		assertThat(hardware(source).disks()).extracting(VirtualDisk::capacity).containsExactly(200L, 100L);
	}

	/** It refuses a disk without parent; a vCenter puts it on an IDE channel. */
	@Test
	void diskWhenItHasNoParentThenIsThereWithoutAController() {
		MachineHardware hardware = hardware(virtualMachine("vm").hardware(item(1, 17)));
		assertThat(hardware.disks()).hasSize(1);
		assertThat(hardware.controllers()).isEmpty();
	}

	/**
	 * It takes the first machine that is a direct member of the collection; here it is
	 * the first of the descriptor, whatever is around it.
	 */
	@Test
	void firstMachineWhenACollectionIsInTheCollectionThenIsTheFirstOfTheDescriptor() {
		TestOvfDescriptors source = vApp("app");
		source.content(collection("inner", system("deep")), system("flat"));
		source.nth("VirtualHardwareSection", 1).add(item(1, 3).add(rasd("VirtualQuantity", "3")));
		TestMachines made = TestMachines.deployApp(source);
		assertThat(made.machine("deep").hardware().cpu().count()).isEqualTo(3);
		assertThat(made.machine("flat").hardware().cpu().count()).isOne();
	}

	private static MachineHardware hardware(TestOvfDescriptors source) {
		return TestMachines.deploy(source).hardware();
	}

}
