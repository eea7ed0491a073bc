package io.github.ovfemulator.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of an import.
 *
 * @param id its id
 * @param virtualApp whether it is a vApp rather than a virtual machine
 * @param customizations whether the guest customization that was asked for a machine
 * succeeded, by the machine's id
 */
public record DeployedEntity(String id, boolean virtualApp, Map<String, Boolean> customizations) {

	/** Copies the map, in its order. */
	public DeployedEntity {
		customizations = Collections.unmodifiableMap(new LinkedHashMap<>(customizations));
	}

}
