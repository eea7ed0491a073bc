package io.github.ovfemulator.ovf.parameters;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a client chose about a package, checked and with the defaults filled in.
 *
 * @param name the name of the machine or vApp
 * @param annotation the annotation to give, or {@code null} for the package's own
 * @param networks the ids of the target networks by the names of the package's networks
 */
public record Choices(String name, @Nullable String annotation, Map<String, String> networks) {

	/** Copies the networks. */
	public Choices {
		networks = Map.copyOf(networks);
	}

}
