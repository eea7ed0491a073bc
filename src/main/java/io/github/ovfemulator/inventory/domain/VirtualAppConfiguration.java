package io.github.ovfemulator.inventory.domain;

import java.util.List;

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
 */
public record VirtualAppConfiguration(@Nullable String systemId, @Nullable String annotation,
		List<MachineProperty> properties) {

	/** The configuration without any settings. */
	public static final VirtualAppConfiguration NONE = new VirtualAppConfiguration(null, null, List.of());

	public VirtualAppConfiguration {
		properties = List.copyOf(properties);
	}

}
