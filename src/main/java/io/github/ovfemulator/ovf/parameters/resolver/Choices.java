package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpAllocationPolicy;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpProtocol;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams.VcenterGuestCustomization;
import org.jspecify.annotations.Nullable;

/**
 * The validated choices for a deployment, defaults included. The text form omits the
 * values of properties, some of which are secrets.
 *
 * @param option the id of the deployment option, or {@code null} for a package without
 * options
 * @param name the name of the machine or vApp
 * @param annotation the annotation, or {@code null} for none
 * @param networks the ids of the target networks by the name of the package's network
 * @param properties the values of the properties that the client sets, by full key
 * @param storage the storage of disks without a storage group
 * @param storageGroups the storage of the storage groups, by id
 * @param copies the number of instances of scalable members of a vApp, by id
 * @param customizations the guest customizations, by the id of the virtual system
 * @param ignoredWarnings the ignored types of warnings about the certificate
 * @param ipAllocationPolicy the source of IP addresses, or {@code null} for a package
 * without IP assignment
 * @param ipProtocol the protocol of IP addresses, or {@code null} for a package without
 * IP assignment
 * @param droppedExtraConfigs the keys of the excluded settings of the extra configuration
 */
public record Choices(@Nullable String option, String name, @Nullable String annotation, Map<String, String> networks,
		Map<String, String> properties, StorageChoice storage, Map<String, StorageChoice> storageGroups,
		Map<String, Long> copies, Map<String, VcenterGuestCustomization> customizations,
		Set<WarningType> ignoredWarnings, @Nullable IpAllocationPolicy ipAllocationPolicy,
		@Nullable IpProtocol ipProtocol, Set<String> droppedExtraConfigs) {

	/** Copies the collections. */
	public Choices {
		networks = Map.copyOf(networks);
		properties = Map.copyOf(properties);
		storageGroups = Map.copyOf(storageGroups);
		copies = Map.copyOf(copies);
		customizations = Map.copyOf(customizations);
		ignoredWarnings = Set.copyOf(ignoredWarnings);
		droppedExtraConfigs = Set.copyOf(droppedExtraConfigs);
	}

	/**
	 * Returns these choices without the text of customizations, which may hold secrets
	 * and does not affect the machine.
	 * @return the choices
	 */
	public Choices withoutCustomizationText() {
		Map<String, VcenterGuestCustomization> customizationsWithoutText = new HashMap<>(this.customizations);
		customizationsWithoutText.replaceAll((system, customization) -> customization.withoutText());
		return new Choices(this.option, this.name, this.annotation, this.networks, this.properties, this.storage,
				this.storageGroups, this.copies, customizationsWithoutText, this.ignoredWarnings,
				this.ipAllocationPolicy, this.ipProtocol, this.droppedExtraConfigs);
	}

	/**
	 * Returns these choices with other values of properties.
	 * @param values the values, by full key
	 * @return the choices
	 */
	public Choices withProperties(Map<String, String> values) {
		return new Choices(this.option, this.name, this.annotation, this.networks, values, this.storage,
				this.storageGroups, this.copies, this.customizations, this.ignoredWarnings, this.ipAllocationPolicy,
				this.ipProtocol, this.droppedExtraConfigs);
	}

	/**
	 * Returns whether a setting of the extra configuration is applied.
	 * @param key its key
	 * @return whether it is not excluded
	 */
	public boolean keeps(String key) {
		return !this.droppedExtraConfigs.contains(key);
	}

	/**
	 * Returns the storage of a storage group.
	 * @param group the id of the group, or {@code null} for none
	 * @return the selection for the group, completed by the one without a group
	 */
	public StorageChoice storageOf(@Nullable String group) {
		StorageChoice chosen = (group != null) ? this.storageGroups.get(group) : null;
		return (chosen != null) ? chosen.orElse(this.storage) : this.storage;
	}

	@Override
	public String toString() {
		return "Choices[" + this.name + ", option " + Objects.toString(this.option, "none") + ", networks "
				+ this.networks + ", properties " + this.properties.keySet() + "]";
	}

	/**
	 * Collects the choices while the parameters are resolved.
	 */
	static final class Builder {

		@Nullable String option;

		String name = "";

		@Nullable String annotation;

		final Map<String, String> networks = new LinkedHashMap<>();

		final Map<String, String> properties = new LinkedHashMap<>();

		StorageChoice storage = StorageChoice.NONE;

		final Map<String, StorageChoice> storageGroups = new LinkedHashMap<>();

		final Map<String, Long> copies = new LinkedHashMap<>();

		final Map<String, VcenterGuestCustomization> customizations = new LinkedHashMap<>();

		final Set<WarningType> ignoredWarnings = new LinkedHashSet<>();

		@Nullable IpAllocationPolicy ipAllocationPolicy;

		@Nullable IpProtocol ipProtocol;

		final Set<String> droppedExtraConfigs = new LinkedHashSet<>();

		Choices build() {
			return new Choices(this.option, this.name, this.annotation, this.networks, this.properties, this.storage,
					this.storageGroups, this.copies, this.customizations, this.ignoredWarnings, this.ipAllocationPolicy,
					this.ipProtocol, this.droppedExtraConfigs);
		}

	}

}
