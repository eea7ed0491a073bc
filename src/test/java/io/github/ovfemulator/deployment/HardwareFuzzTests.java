package io.github.ovfemulator.deployment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.resolver.DeployablePackage;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import org.jspecify.annotations.Nullable;

import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fuzz tests of hardware items: a package is either rejected with an issue, or deployed
 * with the hardware that the items describe.
 */
class HardwareFuzzTests {

	private static final int ITEM_SIZE = 11;

	private static final int MAX_ITEMS = 24;

	private static final List<String> CAPACITIES = List.of("1048576", "1", "", "0", "-1", "9223372036854775807",
			"99999999999999999999", "many");

	private static final OvfDescriptorReader READER = new OvfDescriptorReader(OvfLimits.defaults());

	private static final InventoryDeployer DEPLOYER = new InventoryDeployer(
			new InventoryService(TestInventories.builtIn()), TestInventories.clusterPlacement(), 100);

	private static final BigInteger MIB = BigInteger.TWO.pow(20);

	@FuzzTest(maxDuration = "10m")
	void machineWhenItemsAreArbitraryThenMatchesOrRejects(byte[] bytes) {
		if (bytes.length < 2) {
			return;
		}
		boolean lax = bytes[0] % 2 == 0;
		String capacity = CAPACITIES.get((bytes[1] & 0xff) % CAPACITIES.size());
		List<FuzzedItem> items = items(bytes);
		TestOvfDescriptors source = virtualMachine("vm").envelope(section("DiskSection"), section("NetworkSection"))
			.content(section("ProductSection").add(property("size", "string").with("ovf:value", capacity)));
		source.file("f1", "f1.iso", 1).disk("d1", "", 1 << 20).disk("d2", "", 1).network("net");
		source.nth("Disk", 2).with("ovf:capacity", "${size}");
		source.first("VirtualHardwareSection").without("Item");
		items.forEach((item) -> source.hardware(item.element()));
		DescriptorReading reading = READER.read("vm.ovf", source.bytes(), lax);
		if (reading.errors().isEmpty()) {
			MachineHardware machine = machine(reading, lax);
			if (machine != null) {
				check(machine, items.stream().filter(FuzzedItem::isNormal).toList(), lax);
			}
		}
	}

	private static List<FuzzedItem> items(byte[] bytes) {
		List<FuzzedItem> items = new ArrayList<>();
		for (int at = 2; at + ITEM_SIZE <= bytes.length && items.size() < MAX_ITEMS; at += ITEM_SIZE) {
			items.add(new FuzzedItem(Arrays.copyOfRange(bytes, at, at + ITEM_SIZE)));
		}
		return items;
	}

	/**
	 * Returns the hardware, or {@code null} if the parameters are rejected with an issue.
	 */
	private static @Nullable MachineHardware machine(DescriptorReading reading, boolean lax) {
		OvfDescriptor descriptor = reading.descriptor();
		DeployablePackage deployable = new DeployablePackage("vm.ovf", lax, descriptor,
				Localization.of(descriptor, Map.of(), null), null, 100);
		ParameterResolution resolution = ParameterResolver.resolve(
				List.of(new NetworkMappingParams(
						List.of(new NetworkMappingParams.SourceNetwork("net", null, "network-14")), null, null)),
				deployable, DEPLOYER);
		if (!resolution.descriptorErrors().isEmpty()) {
			assertThat(resolution.descriptorErrors())
				.allSatisfy((issue) -> assertThat(issue.lineNumber()).isPositive());
			return null;
		}
		ResolvedPackage resolved = resolution.requireValid();
		MachineMapper machines = new MachineMapper(resolved, DEPLOYER.placement(), (datastore) -> "datastore1");
		return machines.machine("vm", (VirtualSystem) machines.content()).hardware();
	}

	private static void check(MachineHardware machine, List<FuzzedItem> items, boolean lax) {
		BigInteger processors = sum(
				ofType(items, 3).map((item) -> item.number("VirtualQuantity").orElse(BigInteger.ZERO)));
		assertThat(BigInteger.valueOf(machine.cpu().count())).isEqualTo(processors.max(BigInteger.ONE));
		BigInteger memory = sum(ofType(items, 4).map((item) -> item.number("VirtualQuantity")
			.flatMap((quantity) -> item.unit(MIB).map(quantity::multiply))
			.orElse(BigInteger.ZERO)));
		assertThat(BigInteger.valueOf(machine.memory().sizeMib())).isEqualTo(memory.max(MIB).divide(MIB));
		assertThat(machine.controllers()).hasSizeBetween(
				(int) controllers(items).filter(FuzzedItem::isRequired).count(), (int) controllers(items).count());
		assertThat(machine.networkAdapters())
			.hasSize((int) ofType(items, 10).filter((item) -> !item.model().contains("sriov")).count());
		assertThat(machine.serialPorts()).hasSize((int) ofType(items, 21).count());
		assertThat(machine.parallelPorts()).hasSize((int) ofType(items, 22).count());
		assertCount(machine.disks(), ofType(items, 17).toList());
		assertCount(machine.cdroms(), Stream.concat(ofType(items, 15), ofType(items, 16)).toList());
		assertCount(machine.floppies(), ofType(items, 14).toList());
		checkDisks(machine.disks(), ofType(items, 17).toList(), lax);
	}

	/** Checks addresses and capacities if no disk is omitted. */
	private static void checkDisks(List<VirtualDisk> disks, List<FuzzedItem> items, boolean lax) {
		if (disks.size() != items.size()) {
			return;
		}
		for (int i = 0; i < disks.size(); i++) {
			VirtualDisk disk = disks.get(i);
			FuzzedItem item = items.get(i);
			if (!lax && item.isRequired() && item.text("AddressOnParent").isPresent()) {
				assertThat(BigInteger.valueOf(disk.address().unit()))
					.isEqualTo(item.number("AddressOnParent").orElseThrow());
			}
			if (item.text("Parent").isEmpty()) {
				assertThat(disk.address().bus()).isEqualTo(BusType.IDE);
			}
			assertThat(disk.capacity()).isPositive();
			if (item.text("HostResource").isEmpty() && item.number("VirtualQuantity").isPresent()) {
				assertThat(BigInteger.valueOf(disk.capacity())).isEqualTo(
						item.number("VirtualQuantity").orElseThrow().multiply(item.unit(BigInteger.ONE).orElseThrow()));
			}
		}
	}

	private static void assertCount(List<?> devices, List<FuzzedItem> items) {
		assertThat(devices).hasSizeBetween((int) items.stream().filter(FuzzedItem::isRequired).count(), items.size());
	}

	private static Stream<FuzzedItem> controllers(List<FuzzedItem> items) {
		return items.stream()
			.filter((item) -> Set.of(5, 6).contains(item.type())
					|| (item.type() == 20 && !(item.model().startsWith("vmware.")
							&& !item.model().matches("vmware\\.(sata\\.ahci|nvme\\.controller)"))));
	}

	private static Stream<FuzzedItem> ofType(List<FuzzedItem> items, int type) {
		return items.stream().filter((item) -> item.type() == type);
	}

	private static BigInteger sum(Stream<BigInteger> numbers) {
		return numbers.reduce(BigInteger.ZERO, BigInteger::add);
	}

}
