package io.github.ovfemulator.inventory.domain;

import java.util.List;

import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a package and the choices about it say of a vApp beside its members.
 *
 * @param systemId the {@code ovf:id} of its collection, or {@code null} for a vApp that
 * no import made
 * @param annotation its notes, or {@code null} for none
 * @param properties the properties of its collection and of the one around it, which the
 * guests of its members see too
 */
public record VirtualAppConfiguration(@Nullable String systemId, @Nullable String annotation,
		List<MachineProperty> properties) {

	/** The configuration of a vApp of which nothing is said. */
	public static final VirtualAppConfiguration NONE = new VirtualAppConfiguration(null, null, List.of());

	/** Copies the list. */
	public VirtualAppConfiguration {
		properties = List.copyOf(properties);
	}

}
