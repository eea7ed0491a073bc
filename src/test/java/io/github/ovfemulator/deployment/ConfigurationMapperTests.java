package io.github.ovfemulator.deployment;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.IpAllocation;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams.DiskGroup;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.DiskProvisioningType;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.deployment.TestMachines.config;
import static io.github.ovfemulator.deployment.TestMachines.extraConfig;
import static io.github.ovfemulator.deployment.TestMachines.rasd;
import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.vApp;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link ConfigurationMapper}.
 */
class ConfigurationMapperTests {

	private static final String GOLD = "aa6d5a82-1c88-45da-85d3-3d74b91a5bad";

	@Test
	void mapWhenNothingIsSetThenHasIdOnly() {
		MachineConfiguration configuration = configuration(virtualMachine("vm"));
		assertThat(configuration).isEqualTo(
				new MachineConfiguration("vm", null, null, List.of(), List.of(), Map.of(), Map.of(), null, Map.of()));
	}

	@Test
	void mapWhenAllocationsAreStatedThenSettingsHaveThem() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(
				item(1, 3).add(rasd("AllocationUnits", "hertz * 10^9"), rasd("VirtualQuantity", "2"),
						rasd("Reservation", "1"), rasd("Limit", "2"), rasd("Weight", "4000")),
				item(2, 4).add(rasd("AllocationUnits", "byte * 2^30"), rasd("VirtualQuantity", "4"),
						rasd("Reservation", "1"), rasd("Limit", "-1")),
				config("memoryAllocation.shares.level", "high"));
		assertThat(configuration(source).settings()).containsOnly(entry("cpuAllocation.reservation", "1000"),
				entry("cpuAllocation.limit", "2000"), entry("cpuAllocation.shares.shares", "4000"),
				entry("memoryAllocation.reservation", "1024"), entry("memoryAllocation.shares.level", "high"));
	}

	@Test
	void mapWhenFirstBootInstallsThenSettingsHaveIt() {
		TestOvfDescriptors source = virtualMachine("vm")
			.content(section("InstallSection").with("ovf:initialBoot", true).with("ovf:initialBootStopDelay", 300));
		assertThat(configuration(source).settings()).containsOnly(entry("vAppConfig.installBootRequired", "true"),
				entry("vAppConfig.installBootStopDelay", "300"));
	}

	@Test
	void mapWhenItemsHaveSettingsThenAllocationHasThem() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(
				item(1, 3).add(rasd("VirtualQuantity", "2"), config("sharesLevel", "high")),
				item(2, 4).add(rasd("VirtualQuantity", "4"), config("shares", "7"), rasd("Weight", "5")));
		assertThat(configuration(source).settings()).containsOnly(entry("cpuAllocation.shares.level", "high"),
				entry("memoryAllocation.shares.shares", "5"));
	}

	@Test
	void mapWhenCollectionHasResourcesThenVirtualAppHasThem() {
		TestOvfDescriptors source = vApp("app", "web").option("small")
			.option("large")
			.content(section("ResourceAllocationSection").add(
					item(0, 4).add(rasd("AllocationUnits", "byte * 2^30"), rasd("Reservation", "2"),
							rasd("Limit", "4")),
					item(0, 3).add(rasd("AllocationUnits", "hertz * 10^6"), rasd("Reservation", "500"),
							rasd("Weight", "4000"), config("expandableReservation", "false")),
					item(0, 4).with("ovf:configuration", "large").add(rasd("Reservation", "4096"))));
		assertThat(TestMachines.deployApp(source).app("app").configuration().settings()).containsOnly(
				entry("memoryAllocation.reservation", "2048"), entry("memoryAllocation.limit", "4096"),
				entry("cpuAllocation.reservation", "500"), entry("cpuAllocation.shares.shares", "4000"),
				entry("cpuAllocation.expandableReservation", "false"));
		assertThat(TestMachines.deployApp(source, new DeploymentOptionParams(null, "large", null))
			.app("app")
			.configuration()
			.settings()).containsEntry("memoryAllocation.reservation", "4096")
			.doesNotContainKey("memoryAllocation.limit");
	}

	@Test
	void mapWhenAllocationHasOtherUnitsOrSettingThenSettingsCount() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(
				item(1, 3).add(rasd("AllocationUnits", "percent"), rasd("Reservation", "50"), rasd("Weight", "10")),
				item(2, 4).add(rasd("Reservation", "64")), config("cpuAllocation.shares.shares", "20"));
		assertThat(configuration(source).settings()).containsOnly(entry("cpuAllocation.shares.shares", "20"),
				entry("memoryAllocation.reservation", "64"));
	}

	@Test
	void mapWhenAnnotationAndTransportsAreSetThenCopiesThem() {
		TestOvfDescriptors source = virtualMachine("vm").option("small")
			.option("large")
			.content(section("AnnotationSection").add(element("Annotation").text("Read me")));
		source.first("VirtualHardwareSection").with("ovf:transport", "iso com.vmware.guestInfo");
		MachineConfiguration configuration = configuration(source);
		assertThat(configuration.annotation()).isEqualTo("Read me");
		assertThat(configuration.transports()).containsExactly("iso", "com.vmware.guestInfo");
		assertThat(configuration.deploymentOption()).isEqualTo("small");
		assertThat(TestMachines.deploy(source, new DeploymentOptionParams(null, "large", null))
			.configuration()
			.deploymentOption()).isEqualTo("large");
	}

	@Test
	void mapWhenProductIsStatedThenHasItsTexts() {
		TestOvfDescriptors source = vApp("app", "vm").content(
				section("ProductSection").add(element("Product").text("Shop"), element("Vendor"),
						element("FullVersion").text("1.0-7"), element("AppUrl").text("http://${ip}/")),
				section("ProductSection").with("ovf:class", "second"));
		TestMachines machines = TestMachines.deployApp(source);
		assertThat(machines.app("app").configuration().product()).containsExactly(entry("Product", "Shop"),
				entry("FullVersion", "1.0-7"), entry("AppUrl", "http://${ip}/"));
		assertThat(machines.machine("vm").configuration().product()).isEmpty();
	}

	@Test
	void mapWhenPropertiesAreSetThenUsesEffectiveValues() {
		TestElement product = section("ProductSection").with("ovf:class", "c")
			.add(property("chosen", "string").with("ovf:value", "default"),
					property("left", "string").with("ovf:value", "default"),
					property("fixed", "uint8").with("ovf:userConfigurable", false)
						.with("ovf:value", "7")
						.add(element("Label").text("Seven"), element("Description").text("Always seven")),
					property("secret", "string").with("ovf:password", true).with("ovf:value", "hush"),
					property("empty", "string"));
		assertThat(
				TestMachines
					.deploy(virtualMachine("vm").content(product),
							new PropertyParams(List.of(new PropertyParams.Property("c", "chosen", null, null, null,
									null, null, null, "client's")), null))
					.configuration()
					.properties())
			.containsExactly(new MachineProperty("c.chosen", "string", "client's", false, true, null, null),
					new MachineProperty("c.left", "string", "default", false, true, null, null),
					new MachineProperty("c.fixed", "uint8", "7", false, false, "Seven", "Always seven"),
					new MachineProperty("c.secret", "string", "hush", true, true, null, null),
					new MachineProperty("c.empty", "string", "", false, true, null, null));
	}

	@Test
	void mapWhenParentHasPropertiesThenInheritsThem() {
		TestOvfDescriptors source = vApp("app", "one");
		source.first("VirtualSystem").add(product("a", "machine"));
		source.content(product("a", "app"), product("b", "app"),
				TestOvfDescriptors.collection("inner", TestOvfDescriptors.system("two")).add(product("b", "inner")));
		source.content(section("AnnotationSection").add(element("Annotation").text("All of it")));
		TestMachines machines = TestMachines.deployApp(source);
		assertThat(machines.machine("one").configuration().properties()).extracting(MachineProperty::toString)
			.containsExactly("a=machine", "b=app");
		assertThat(machines.machine("two").configuration().properties()).extracting(MachineProperty::toString)
			.containsExactly("b=inner");
		assertThat(machines.app("inner").configuration().properties()).extracting(MachineProperty::toString)
			.containsExactly("b=inner", "a=app");
		assertThat(machines.app("app").configuration().annotation()).isEqualTo("All of it");
		assertThat(machines.app("app").configuration().systemId()).isEqualTo("app");
		assertThat(machines.machine("two").configuration().annotation()).isNull();
	}

	@Test
	void deployWhenReferencesExceedMaxLengthThenThrows() {
		TestOvfDescriptors source = vApp("app", "one").content(product("a", "x".repeat(100_000)));
		source.first("VirtualSystem").add(product("b", "${a}".repeat(20)));
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> TestMachines.deployApp(source))
			.satisfies((ex) -> assertThat(ex.error()).isInstanceOf(StandardError.UnableToAllocateResource.class));
	}

	@Test
	void mapWhenSettingIsPartOfHardwareThenOmitsIt() {
		MachineConfiguration configuration = configuration(
				virtualMachine("vm").hardware(config("firmware", "efi"), config("cpuHotAddEnabled", "true"),
						config("tools.syncTimeWithHost", "false"), config("flags.vbsEnabled", "true")));
		assertThat(configuration.settings()).containsExactly(entry("tools.syncTimeWithHost", "false"),
				entry("flags.vbsEnabled", "true"));
	}

	@Test
	void mapWhenClientFiltersExtraConfigThenOmitsOthers() {
		TestOvfDescriptors source = virtualMachine("vm").file("nv", "vm.nvram", 1)
			.hardware(extraConfig("a", "1"), extraConfig("b", "2"), extraConfig("nvram", "ovf:/file/nv"));
		assertThat(configuration(source).extraConfig()).containsExactly(entry("a", "1"), entry("b", "2"),
				entry("nvram", "[datastore1] vm/vm.nvram"));
		assertThat(TestMachines.deploy(source, new ExtraConfigParams(null, List.of("a"), null, null))
			.configuration()
			.extraConfig()).containsOnlyKeys("b", "nvram");
		assertThat(TestMachines.deploy(source, new ExtraConfigParams(null, null, List.of("a"), null))
			.configuration()
			.extraConfig()).containsOnlyKeys("a");
	}

	@Test
	void mapWhenIpAllocationIsSelectedThenCopiesIt() {
		TestOvfDescriptors source = virtualMachine("vm")
			.envelope(section("vmw:IpAssignmentSection").with("vmw:schemes", "dhcp ovfenv")
				.with("vmw:protocols", "IPv4,IPv6"));
		assertThat(configuration(source).ipAllocation()).isEqualTo(new IpAllocation("DHCP", "IPv4"));
		assertThat(TestMachines
			.deploy(source,
					new IpAllocationParams(null, null, IpAllocationParams.IpAllocationPolicy.STATIC_IPPOOL, null,
							IpAllocationParams.IpProtocol.IPV6, null))
			.configuration()
			.ipAllocation()).isEqualTo(new IpAllocation("STATIC_IPPOOL", "IPv6"));
	}

	@Test
	void mapWhenDiskHasStorageGroupThenUsesItsStorage() {
		TestOvfDescriptors source = virtualMachine("vm").envelope(group("fast"), group("slow"))
			.content(section("vmw:StorageSection").with("vmw:group", "slow"))
			.hardware(item(3, 6), item(4, 17).add(rasd("Parent", "3"), element("vmw:StorageGroup").text("fast")),
					item(5, 17).add(rasd("Parent", "3")));
		assertThat(TestMachines
			.deploy(source,
					new DatastoreMappingParams(null, null, null, null, null, null, DiskProvisioningType.thin,
							List.of(new DiskGroup("fast", null, null, GOLD, null,
									DiskProvisioningType.eagerZeroedThick)),
							null))
			.hardware()
			.disks()).extracting(VirtualDisk::storage)
			.containsExactly(new VirtualDisk.Storage(GOLD, "eagerZeroedThick"), new VirtualDisk.Storage(null, "thin"));
	}

	private static TestElement group(String id) {
		return section("vmw:StorageGroupSection").with("vmw:id", id).with("vmw:name", id);
	}

	private static TestElement product(String key, String value) {
		return section("ProductSection").add(property(key, "string").with("ovf:value", value));
	}

	private static MachineConfiguration configuration(TestOvfDescriptors source) {
		return TestMachines.deploy(source).configuration();
	}

}
