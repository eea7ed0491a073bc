package io.github.ovfemulator.importsession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualSystemCollection;
import io.github.ovfemulator.ovf.parameters.Choices;
import io.github.ovfemulator.vapi.std.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Deploys to a list that a test can look at, or fails as a test wants.
 */
final class TestDeployer implements Deployer {

	final Set<String> takenNames = new HashSet<>();

	final List<Choices> deployed = new ArrayList<>();

	@Nullable VapiException failure;

	@Override
	public boolean isNameTaken(String name) {
		return this.takenNames.contains(name);
	}

	@Override
	public boolean hasNetwork(String network) {
		return network.equals("network-14");
	}

	@Override
	public DeployedEntity deploy(OvfDescriptor descriptor, Choices choices) {
		if (this.failure != null) {
			throw this.failure;
		}
		this.deployed.add(choices);
		boolean virtualApp = descriptor.requireContent() instanceof VirtualSystemCollection;
		return new DeployedEntity(virtualApp ? "resgroup-v101" : "vm-101", virtualApp);
	}

}
