package io.github.ovfemulator.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of a deployment.
 *
 * @param id the id of the virtual machine or vApp
 * @param virtualApp whether it is a vApp
 * @param customizations whether the requested guest customization succeeded, by the id of
 * the virtual machine
 */
public record DeployedEntity(String id, boolean virtualApp, Map<String, Boolean> customizations) {

	/** Copies the map, keeping its order. */
	public DeployedEntity {
		customizations = Collections.unmodifiableMap(new LinkedHashMap<>(customizations));
	}

}
