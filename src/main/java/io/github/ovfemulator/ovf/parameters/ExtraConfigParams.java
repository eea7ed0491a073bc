package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The extra configuration settings of a package.
 *
 * @param extraConfigs the settings
 * @param excludeKeys the keys of the settings to omit
 * @param includeKeys the keys of the settings to apply; unset for all
 * @param type {@code ExtraConfigParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.extra_config_params")
public record ExtraConfigParams(@Nullable List<ExtraConfig> extraConfigs, @Nullable List<String> excludeKeys,
		@Nullable List<String> includeKeys, @Nullable String type) implements OvfParams {

	/**
	 * An extra configuration setting.
	 *
	 * @param key its key
	 * @param value its value
	 * @param virtualSystemId the id of its virtual system
	 */
	@CanonicalName("com.vmware.vcenter.ovf.extra_config")
	public record ExtraConfig(@Nullable String key, @Nullable String value,
			@Nullable String virtualSystemId) implements Structure {

	}

}
