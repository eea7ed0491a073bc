package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a machine other than its hardware. All fields are optional.
 *
 * @param systemId the {@code ovf:id} of its virtual system
 * @param annotation its notes
 * @param deploymentOption the id of the selected deployment option
 * @param properties the properties in its OVF environment
 * @param transports the transports of the properties
 * @param extraConfig the settings of its configuration file
 * @param settings VMware's settings ({@code vmw:Config})
 * @param ipAllocation its IP allocation
 * @param product the texts about its product, by the names of their elements
 */
@JsonInclude(Include.NON_EMPTY)
record ConfigurationEntry(@JsonInclude(Include.NON_NULL) @Nullable String systemId,
		@JsonInclude(Include.NON_NULL) @Nullable String annotation,
		@JsonInclude(Include.NON_NULL) @Nullable String deploymentOption, List<PropertyEntry> properties,
		List<String> transports, Map<String, String> extraConfig, Map<String, String> settings,
		@Nullable IpAllocationEntry ipAllocation, Map<String, String> product) {

	ConfigurationEntry {
		properties = Absent.orEmpty(properties);
		transports = Absent.orEmpty(transports);
		extraConfig = Absent.orEmpty(extraConfig);
		settings = Absent.orEmpty(settings);
		product = Absent.orEmpty(product);
	}

	/** The IP allocation of a machine. */
	record IpAllocationEntry(@Nullable String policy, @Nullable String protocol) {
	}

	/**
	 * A property of a machine or vApp. By default its type is {@code string} and its
	 * value is empty; it is a secret if its type starts with {@code password}, and it can
	 * be set at deployment. A saved state does not contain the values of secrets.
	 */
	record PropertyEntry(@Required String key, @Nullable String type, @Nullable String value,
			@Nullable Boolean password, @JsonInclude(Include.NON_NULL) @Nullable Boolean userConfigurable,
			@JsonInclude(Include.NON_NULL) @Nullable String label,
			@JsonInclude(Include.NON_NULL) @Nullable String description) {
	}

}
