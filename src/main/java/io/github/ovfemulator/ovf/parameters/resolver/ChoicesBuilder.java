package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpAllocationPolicy;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpProtocol;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams.VcenterGuestCustomization;
import org.jspecify.annotations.Nullable;

/**
 * {@link Choices} in the making; each kind of parameter fills in what is its own.
 */
final class ChoicesBuilder {

	@Nullable String option;

	String name = "";

	@Nullable String annotation;

	final Map<String, String> networks = new LinkedHashMap<>();

	final Map<String, String> properties = new LinkedHashMap<>();

	StorageChoice storage = StorageChoice.NONE;

	final Map<String, StorageChoice> storageGroups = new LinkedHashMap<>();

	final Map<String, Long> copies = new LinkedHashMap<>();

	final Map<String, VcenterGuestCustomization> customizations = new LinkedHashMap<>();

	final Set<WarningType> ignoredDoubts = new LinkedHashSet<>();

	@Nullable IpAllocationPolicy ipAllocationPolicy;

	@Nullable IpProtocol ipProtocol;

	final Set<String> droppedExtraConfigs = new LinkedHashSet<>();

	Choices finish() {
		return new Choices(this.option, this.name, this.annotation, this.networks, this.properties, this.storage,
				this.storageGroups, this.copies, this.customizations, this.ignoredDoubts, this.ipAllocationPolicy,
				this.ipProtocol, this.droppedExtraConfigs);
	}

}
