package io.github.ovfemulator.inventory.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a virtual machine other than its hardware.
 *
 * @param systemId the {@code ovf:id} of its virtual system, or {@code null} if it was not
 * imported
 * @param annotation its notes, or {@code null} for none
 * @param deploymentOption the id of the selected deployment option, or {@code null} if
 * the package has none
 * @param properties the properties in its OVF environment: its own and those of the
 * collection that contains it
 * @param transports the transports of the properties, such as {@code
 * com.vmware.guestInfo}
 * @param extraConfig the settings of its configuration file, by key
 * @param settings VMware's settings ({@code vmw:Config}) without an equivalent elsewhere
 * in the machine, by key
 * @param ipAllocation its IP allocation, or {@code null} if the package does not specify
 * one
 * @param product the texts about its product, by the names of their elements in
 * {@code ProductSection}, such as {@code FullVersion}
 */
public record MachineConfiguration(@Nullable String systemId, @Nullable String annotation,
		@Nullable String deploymentOption, List<MachineProperty> properties, List<String> transports,
		Map<String, String> extraConfig, Map<String, String> settings, @Nullable IpAllocation ipAllocation,
		Map<String, String> product) {

	/** The configuration without any settings. */
	public static final MachineConfiguration NONE = new MachineConfiguration(null, null, null, List.of(), List.of(),
			Map.of(), Map.of(), null, Map.of());

	/** Copies the collections and keeps their order. */
	public MachineConfiguration {
		properties = List.copyOf(properties);
		transports = List.copyOf(transports);
		extraConfig = Collections.unmodifiableMap(new LinkedHashMap<>(extraConfig));
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		product = Collections.unmodifiableMap(new LinkedHashMap<>(product));
	}

	/**
	 * A property of the OVF environment.
	 *
	 * @param key its full key, {@code class.key.instance}
	 * @param type its type as in the descriptor
	 * @param value its value; empty if unset
	 * @param password whether the value is a secret
	 * @param userConfigurable whether it can be set at deployment
	 * @param label its display name, or {@code null}
	 * @param description its description, or {@code null}
	 */
	public record MachineProperty(String key, String type, String value, boolean password, boolean userConfigurable,
			@Nullable String label, @Nullable String description) {

		/**
		 * The value with secrets masked.
		 * @return the value, or {@code ***} for a secret that is not empty
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
	 * The IP allocation of a virtual machine.
	 *
	 * @param policy the policy, such as {@code DHCP}, or {@code null} if not selected
	 * @param protocol the IP protocol, such as {@code IPv4}, or {@code null} if not
	 * selected
	 */
	public record IpAllocation(@Nullable String policy, @Nullable String protocol) {

	}

}
