package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * What a machine of an inventory file is beside its hardware. Each part may be left out.
 *
 * @param systemId the id of its virtual system in the package that it came of
 * @param annotation its notes
 * @param deploymentOption the deployment option that was chosen
 * @param properties the properties that its guest sees
 * @param transports how its guest gets the properties
 * @param extraConfig the settings of its configuration file
 * @param settings VMware's settings
 * @param ipAllocation how it gets its addresses
 */
@JsonInclude(Include.NON_EMPTY)
record ConfigurationEntry(@JsonInclude(Include.NON_NULL) @Nullable String systemId,
		@JsonInclude(Include.NON_NULL) @Nullable String annotation,
		@JsonInclude(Include.NON_NULL) @Nullable String deploymentOption, List<PropertyEntry> properties,
		List<String> transports, Map<String, String> extraConfig, Map<String, String> settings,
		@Nullable IpAllocationEntry ipAllocation) {

	ConfigurationEntry {
		properties = Absent.orEmpty(properties);
		transports = Absent.orEmpty(transports);
		extraConfig = Absent.orEmpty(extraConfig);
		settings = Absent.orEmpty(settings);
	}

	/** How a machine gets its addresses. */
	record IpAllocationEntry(@Nullable String policy, @Nullable String protocol) {
	}

	/**
	 * A property of a machine or vApp: a text without a value unless something else is
	 * said, and a secret where its type is a password. In a saved state the values of
	 * secrets are sealed.
	 */
	record PropertyEntry(@Required String key, @Nullable String type, @Nullable String value,
			@Nullable Boolean password) {
	}

}
