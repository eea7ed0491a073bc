package io.github.ovfemulator.ovf.parameters;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
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
 * @param ignoredDoubts what may be doubtful about the certificate of the package
 */
public record Choices(@Nullable String option, String name, @Nullable String annotation, Map<String, String> networks,
		Map<String, String> properties, StorageChoice storage, Map<String, StorageChoice> storageGroups,
		Map<String, Long> copies, Map<String, VcenterGuestCustomization> customizations,
		Set<WarningType> ignoredDoubts) {

	/** Copies the maps. */
	public Choices {
		networks = Map.copyOf(networks);
		properties = Map.copyOf(properties);
		storageGroups = Map.copyOf(storageGroups);
		copies = Map.copyOf(copies);
		customizations = Map.copyOf(customizations);
		ignoredDoubts = Set.copyOf(ignoredDoubts);
	}

	/**
	 * The same choices, as far as the machine that is made depends on them: values of
	 * properties that are no size of a disk, and the text of customizations, are left out
	 * since they may hold secrets.
	 * @param descriptor the package that they are about
	 * @return the choices
	 */
	public Choices asFarAsDeployed(OvfDescriptor descriptor) {
		Set<String> sizes = descriptor.disks()
			.stream()
			.map(VirtualDisk::capacity)
			.filter((capacity) -> capacity != null && capacity.property() != null)
			.flatMap((capacity) -> descriptor.findProperty(String.valueOf(capacity.property())).stream())
			.map(Property::fullKey)
			.collect(Collectors.toSet());
		Map<String, String> sizeProperties = new HashMap<>(this.properties);
		sizeProperties.keySet().retainAll(sizes);
		Map<String, VcenterGuestCustomization> customizationsWithoutText = new HashMap<>(this.customizations);
		customizationsWithoutText.replaceAll((system, customization) -> customization.withoutText());
		return new Choices(this.option, this.name, this.annotation, this.networks, sizeProperties, this.storage,
				this.storageGroups, this.copies, customizationsWithoutText, this.ignoredDoubts);
	}

	/**
	 * The same choices with other values of properties.
	 * @param values the values, by full key
	 * @return the choices
	 */
	public Choices withProperties(Map<String, String> values) {
		return new Choices(this.option, this.name, this.annotation, this.networks, values, this.storage,
				this.storageGroups, this.copies, this.customizations, this.ignoredDoubts);
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

}
