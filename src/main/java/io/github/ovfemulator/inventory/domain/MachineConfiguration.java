package io.github.ovfemulator.inventory.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a package and the choices about it say of a machine beside its hardware.
 *
 * @param systemId the {@code ovf:id} of its virtual system, or {@code null} for a machine
 * that no import made
 * @param annotation its notes, or {@code null} for none
 * @param deploymentOption the id of the chosen deployment option, or {@code null} where
 * the package has none
 * @param properties the properties that its guest sees, its own and those of the
 * collection right around it
 * @param transports how the guest gets the properties, such as
 * {@code com.vmware.guestInfo}
 * @param extraConfig the settings of its configuration file, by key
 * @param settings VMware's settings ({@code vmw:Config}) that no other part of the
 * machine holds, by key
 * @param ipAllocation how it gets its addresses, or {@code null} where the package says
 * nothing about it
 */
public record MachineConfiguration(@Nullable String systemId, @Nullable String annotation,
		@Nullable String deploymentOption, List<MachineProperty> properties, List<String> transports,
		Map<String, String> extraConfig, Map<String, String> settings, @Nullable IpAllocation ipAllocation) {

	/** The configuration of a machine of which nothing is said. */
	public static final MachineConfiguration NONE = new MachineConfiguration(null, null, null, List.of(), List.of(),
			Map.of(), Map.of(), null);

	/** Copies the collections, in their order. */
	public MachineConfiguration {
		properties = List.copyOf(properties);
		transports = List.copyOf(transports);
		extraConfig = Collections.unmodifiableMap(new LinkedHashMap<>(extraConfig));
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

	/**
	 * A property that a guest sees.
	 *
	 * @param key its full key, {@code class.key.instance}
	 * @param type its type as the descriptor writes it
	 * @param value its value; empty where nobody set it
	 * @param password whether the value is a secret
	 */
	public record MachineProperty(String key, String type, String value, boolean password) {

		/**
		 * The value as those may see it who are not to know secrets.
		 * @return the value, and {@code ***} for a secret that is set
		 */
		public String maskedValue() {
			return (this.password && !this.value.isEmpty()) ? "***" : this.value;
		}

		@Override
		public String toString() {
			return this.key + "=" + maskedValue();
		}

	}

	/**
	 * How a machine gets its addresses.
	 *
	 * @param policy the IP allocation policy, such as {@code DHCP}, or {@code null} where
	 * it is not chosen
	 * @param protocol the IP protocol, such as {@code IPv4}, or {@code null} where it is
	 * not chosen
	 */
	public record IpAllocation(@Nullable String policy, @Nullable String protocol) {

	}

}
