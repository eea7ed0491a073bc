package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a package for the configuration files of its machines, and which of
 * them are kept.
 *
 * @param extraConfigs the settings
 * @param excludeKeys the keys of those to drop
 * @param includeKeys the keys of those to keep; all when unset
 * @param type {@code ExtraConfigParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.extra_config_params")
public record ExtraConfigParams(@Nullable List<ExtraConfig> extraConfigs, @Nullable List<String> excludeKeys,
		@Nullable List<String> includeKeys, @Nullable String type) implements OvfParams {

	/**
	 * A setting.
	 *
	 * @param key its key
	 * @param value its value
	 * @param virtualSystemId the id of its machine in the package
	 */
	@CanonicalName("com.vmware.vcenter.ovf.extra_config")
	public record ExtraConfig(@Nullable String key, @Nullable String value,
			@Nullable String virtualSystemId) implements Structure {

	}

}
