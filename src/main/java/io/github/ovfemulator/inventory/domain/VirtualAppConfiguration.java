package io.github.ovfemulator.inventory.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a vApp.
 *
 * @param systemId the {@code ovf:id} of its collection, or {@code null} if it was not
 * imported
 * @param annotation its notes, or {@code null} for none
 * @param properties the properties of its collection and of the collection that contains
 * it; they are in the OVF environments of its members too
 * @param settings the processors and memory that its members share, by the keys of
 * {@code vmw:Config}, such as {@code cpuAllocation.reservation}
 * @param product the texts about its product, by the names of their elements in
 * {@code ProductSection}, such as {@code FullVersion}
 */
public record VirtualAppConfiguration(@Nullable String systemId, @Nullable String annotation,
		List<MachineProperty> properties, Map<String, String> settings, Map<String, String> product) {

	/** The configuration without any settings. */
	public static final VirtualAppConfiguration NONE = new VirtualAppConfiguration(null, null, List.of(), Map.of(),
			Map.of());

	/** Copies the collections and keeps their order. */
	public VirtualAppConfiguration {
		properties = List.copyOf(properties);
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		product = Collections.unmodifiableMap(new LinkedHashMap<>(product));
	}

}
