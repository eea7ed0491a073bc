package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The services of vCenter that a package needs, and who provides them. That its simple
 * name is {@code VServiceParams} is a guess.
 *
 * @param dependencies the services
 * @param type {@code VServiceParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.V_Service_Params")
public record VServiceParams(@Nullable List<VServiceDependency> dependencies,
		@Nullable String type) implements OvfParams {

	/**
	 * A service that the package needs.
	 *
	 * @param id its id in the package
	 * @param type the type of the service
	 * @param name its name
	 * @param description what it is for
	 * @param required whether the package cannot do without
	 * @param selectedProviderKey the key of the chosen provider
	 * @param availableProviders who can provide it
	 */
	@CanonicalName("com.vmware.vcenter.ovf.V_Service_Dependency")
	public record VServiceDependency(@Nullable String id, @Nullable String type, @Nullable String name,
			@Nullable String description, @Nullable Boolean required, @Nullable String selectedProviderKey,
			@Nullable List<VServiceProvider> availableProviders) implements Structure {

	}

	/**
	 * Something that can provide a service.
	 *
	 * @param key its key
	 * @param name its name
	 * @param description what it is
	 * @param autoBind whether it binds by itself
	 * @param status whether it suits
	 * @param validationMessage what there is to say of that
	 */
	@CanonicalName("com.vmware.vcenter.ovf.V_Service_Provider")
	public record VServiceProvider(@Nullable String key, @Nullable String name, @Nullable String description,
			@Nullable Boolean autoBind, @Nullable BindingStatus status,
			@Nullable String validationMessage) implements Structure {

		/**
		 * Whether a provider suits.
		 */
		@CanonicalName("com.vmware.vcenter.ovf.V_Service_Provider.binding_status")
		public enum BindingStatus {

			/** It does not. */
			RED,
			/** It does, with reservations. */
			YELLOW,
			/** It does. */
			GREEN

		}

	}

}
