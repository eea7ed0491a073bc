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
 * What a client chose about a package, checked and with the defaults filled in. Its text
 * form leaves out the values of properties, some of which are secrets.
 *
 * @param option the id of the deployment option, or {@code null} where the package has
 * none
 * @param name the name of the machine or vApp
 * @param annotation the annotation, or {@code null} for none
 * @param networks the ids of the target networks by the names of the package's networks
 * @param properties the values of those properties that the client set, by full key
 * @param storage where disks go that are in no storage group
 * @param storageGroups where the storage groups go, by id
 * @param copies how often the members of a vApp are made that can be multiplied, by id
 * @param customizations how guests are customized, by the ids of their machines in the
 * package
 * @param ignoredWarnings what may be doubtful about the certificate of the package
 * @param ipAllocationPolicy who gives the software its addresses, or {@code null} where
 * the package says nothing about it
 * @param ipProtocol the protocol of the addresses, or {@code null} where the package says
 * nothing about it
 * @param droppedExtraConfigs the keys of those settings for the machines' configuration
 * files that the client does not keep
 */
public record Choices(@Nullable String option, String name, @Nullable String annotation, Map<String, String> networks,
		Map<String, String> properties, StorageChoice storage, Map<String, StorageChoice> storageGroups,
		Map<String, Long> copies, Map<String, VcenterGuestCustomization> customizations,
		Set<WarningType> ignoredWarnings, @Nullable IpAllocationPolicy ipAllocationPolicy,
		@Nullable IpProtocol ipProtocol, Set<String> droppedExtraConfigs) {

	/** Copies the maps. */
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
	 * The same choices, as far as the machine that is made depends on them: the text of
	 * customizations is left out since it may hold secrets.
	 * @return the choices
	 */
	public Choices asFarAsDeployed() {
		Map<String, VcenterGuestCustomization> customizationsWithoutText = new HashMap<>(this.customizations);
		customizationsWithoutText.replaceAll((system, customization) -> customization.withoutText());
		return new Choices(this.option, this.name, this.annotation, this.networks, this.properties, this.storage,
				this.storageGroups, this.copies, customizationsWithoutText, this.ignoredWarnings,
				this.ipAllocationPolicy, this.ipProtocol, this.droppedExtraConfigs);
	}

	/**
	 * The same choices with other values of properties.
	 * @param values the values, by full key
	 * @return the choices
	 */
	public Choices withProperties(Map<String, String> values) {
		return new Choices(this.option, this.name, this.annotation, this.networks, values, this.storage,
				this.storageGroups, this.copies, this.customizations, this.ignoredWarnings, this.ipAllocationPolicy,
				this.ipProtocol, this.droppedExtraConfigs);
	}

	/**
	 * Whether a setting for the configuration file of a machine is kept.
	 * @param key its key
	 * @return whether the client keeps it
	 */
	public boolean keeps(String key) {
		return !this.droppedExtraConfigs.contains(key);
	}

	/**
	 * Where the disks of a storage group go.
	 * @param group the id of the group, or {@code null} for none
	 * @return the choice for it, what it leaves open being that for no group
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
