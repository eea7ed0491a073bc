package io.github.ovfemulator.importsession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A deployer that records its calls or fails on demand.
 */
final class TestDeployer implements Deployer {

	final Set<String> takenNames = new HashSet<>();

	final List<Choices> deployed = new ArrayList<>();

	@Nullable RuntimeException failure;

	@Nullable VapiException unusable;

	@Override
	public Placement placement() {
		return TestInventories.clusterPlacement();
	}

	@Override
	public boolean isNameTaken(String name) {
		return this.takenNames.contains(name);
	}

	@Override
	public boolean takeName(String name) {
		return this.takenNames.add(name);
	}

	@Override
	public void releaseName() {
		// each test deploys a name once
	}

	@Override
	public void requireUsable() {
		if (this.unusable != null) {
			throw this.unusable;
		}
	}

	@Override
	public List<Resource> networks() {
		return List.of(new Resource("network-14", "VM Network"));
	}

	@Override
	public List<TargetDatastore> datastores() {
		return List.of(new TargetDatastore("datastore-11", "datastore1", 1L << 40));
	}

	@Override
	public List<Resource> storageProfiles() {
		return List.of();
	}

	@Override
	public List<Resource> serviceProviders(String serviceType) {
		return List.of();
	}

	@Override
	public DeployedEntity deploy(ResolvedPackage source) {
		if (this.failure != null) {
			throw this.failure;
		}
		this.deployed.add(source.choices());
		boolean virtualApp = source.descriptor().requireContent() instanceof VirtualSystemCollection;
		return new DeployedEntity(virtualApp ? "resgroup-v101" : "vm-101", virtualApp, Map.of());
	}

}
