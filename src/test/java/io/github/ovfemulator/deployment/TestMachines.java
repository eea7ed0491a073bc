package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.resolver.DeployablePackage;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.vapi.type.Structure;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys packages to the built-in inventory, with all networks mapped to the same one.
 */
final class TestMachines {

	private final InventoryService inventory = new InventoryService(TestInventories.builtIn());

	private boolean lax;

	private TestMachines() {
	}

	/** Deploys a valid package with parameters of a client. */
	static VirtualMachine deploy(TestOvfDescriptors source, Structure... sent) {
		return new TestMachines().deployAll(source, sent).get(0);
	}

	/** Deploys a package with the flag {@code LAX}. */
	static VirtualMachine deployLax(TestOvfDescriptors source) {
		TestMachines machines = new TestMachines();
		machines.lax = true;
		return machines.deployAll(source).get(0);
	}

	/** Deploys a vApp. */
	static TestMachines deployApp(TestOvfDescriptors source, Structure... sent) {
		TestMachines machines = new TestMachines();
		machines.deployAll(source, sent);
		return machines;
	}

	VirtualMachine machine(String name) {
		return this.inventory.inventory()
			.all(VirtualMachine.class)
			.stream()
			.filter((machine) -> machine.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	VirtualApp app(String name) {
		return this.inventory.inventory()
			.all(VirtualApp.class)
			.stream()
			.filter((app) -> app.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/** A hardware item with a subtype. */
	static TestElement device(Object id, int type, String subType, TestElement... more) {
		return item(id, type).add(element("rasd:ResourceSubType").text(subType)).add(more);
	}

	/** A {@code vmw:Config} setting. */
	static TestElement config(String key, String value) {
		return element("vmw:Config").with("ovf:required", "false").with("vmw:key", key).with("vmw:value", value);
	}

	/** A {@code vmw:ExtraConfig} setting. */
	static TestElement extraConfig(String key, String value) {
		return element("vmw:ExtraConfig").with("ovf:required", "false").with("vmw:key", key).with("vmw:value", value);
	}

	/** A child of a hardware item. */
	static TestElement rasd(String name, String text) {
		return element("rasd:" + name).text(text);
	}

	private List<VirtualMachine> deployAll(TestOvfDescriptors source, Structure... sent) {
		DescriptorReading reading = new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(),
				this.lax);
		assertThat(reading.errors()).isEmpty();
		InventoryDeployer deployer = new InventoryDeployer(this.inventory, TestInventories.clusterPlacement(), 100);
		DeployablePackage deployable = new DeployablePackage("test.ovf", this.lax, reading.descriptor(),
				Localization.of(reading.descriptor(), Map.of(), null), null, 100);
		List<Structure> all = new ArrayList<>(List.of(sent));
		all.add(networks(reading.descriptor().networks()));
		deployer.deploy(ParameterResolver.resolve(all, deployable, deployer).requireValid());
		return List.copyOf(this.inventory.inventory().all(VirtualMachine.class));
	}

	private static NetworkMappingParams networks(List<Network> networks) {
		return new NetworkMappingParams(networks.stream()
			.map((network) -> new NetworkMappingParams.SourceNetwork(network.name(), null, "network-14"))
			.toList(), null, null);
	}

}
