package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The vService dependencies of a package and their providers. The simple name
 * {@code VServiceParams} is derived.
 *
 * @param dependencies the dependencies
 * @param type {@code VServiceParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.V_Service_Params")
public record VServiceParams(@Nullable List<VServiceDependency> dependencies,
		@Nullable String type) implements OvfParams {

	/**
	 * A vService dependency of the package.
	 *
	 * @param id its id
	 * @param type the type of the service
	 * @param name its name
	 * @param description its description
	 * @param required whether the package requires the service
	 * @param selectedProviderKey the key of the selected provider
	 * @param availableProviders the available providers
	 */
	@CanonicalName("com.vmware.vcenter.ovf.V_Service_Dependency")
	public record VServiceDependency(@Nullable String id, @Nullable String type, @Nullable String name,
			@Nullable String description, @Nullable Boolean required, @Nullable String selectedProviderKey,
			@Nullable List<VServiceProvider> availableProviders) implements Structure {

	}

	/**
	 * A provider of a vService.
	 *
	 * @param key its key
	 * @param name its name
	 * @param description its description
	 * @param autoBind whether it is bound automatically
	 * @param status whether it satisfies the dependency
	 * @param validationMessage the reason of the status
	 */
	@CanonicalName("com.vmware.vcenter.ovf.V_Service_Provider")
	public record VServiceProvider(@Nullable String key, @Nullable String name, @Nullable String description,
			@Nullable Boolean autoBind, @Nullable BindingStatus status,
			@Nullable String validationMessage) implements Structure {

		/** Whether a provider satisfies a dependency. */
		@CanonicalName("com.vmware.vcenter.ovf.V_Service_Provider.binding_status")
		public enum BindingStatus {

			/** It does not satisfy the dependency. */
			RED,
			/** It satisfies the dependency with warnings. */
			YELLOW,
			/** It satisfies the dependency. */
			GREEN

		}

	}

}
