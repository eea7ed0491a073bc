package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What of a network a property holds: {@code vmw:qualifiers}.
 *
 * @param entries the qualifiers in their order; empty for none
 */
public record NetworkQualifiers(List<Entry> entries) {

	/** The property is no address. */
	public static final NetworkQualifiers NONE = new NetworkQualifiers(List.of());

	/**
	 * Copies the list.
	 */
	public NetworkQualifiers {
		entries = List.copyOf(entries);
	}

	/**
	 * One qualifier.
	 *
	 * @param kind {@code Ip}, {@code Netmask}, {@code Gateway}, {@code Dns} and the like
	 * @param network the name of the network; {@code null} where it is not said
	 */
	public record Entry(String kind, @Nullable String network) {

	}

}
