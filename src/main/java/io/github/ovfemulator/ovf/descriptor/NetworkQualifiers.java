package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The network settings that a property contains: {@code vmw:qualifiers}.
 *
 * @param entries the qualifiers in order
 */
public record NetworkQualifiers(List<Entry> entries) {

	/** No qualifiers. */
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
	 * @param network the name of the network, or {@code null} if unspecified
	 */
	public record Entry(String kind, @Nullable String network) {

	}

}
