package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import org.jspecify.annotations.Nullable;

/**
 * A vApp, or a member of a vApp.
 *
 * @param id the id
 * @param name the name
 * @param scope the scope, if any
 * @param start the position in the start order of the parent vApp, if defined
 * @param configuration the configuration of a vApp; {@code null} for a virtual machine
 * @param members the members in start order; {@code null} for a virtual machine
 */
record VirtualAppMemberView(String id, String name, @Nullable String scope, @Nullable StartSettings start,
		@Nullable ConfigurationView configuration, @Nullable List<VirtualAppMemberView> members) {

	static VirtualAppMemberView of(Inventory inventory, VirtualAppMember<?> member) {
		if (member instanceof VirtualApp app) {
			return new VirtualAppMemberView(app.id().value(), app.name(), app.scope(), start(inventory, app),
					ConfigurationView.of(app.configuration()),
					inventory.membersOf(app).stream().map((inner) -> of(inventory, inner)).toList());
		}
		return new VirtualAppMemberView(member.id().value(), member.name(), member.scope(), start(inventory, member),
				null, null);
	}

	/** The position of a member in the start order of its vApp, if defined. */
	static @Nullable StartSettings start(Inventory inventory, VirtualAppMember<?> member) {
		VirtualAppId app = member.virtualApp();
		return (app != null) ? inventory.get(VirtualApp.class, app).startSettings().get(member.id()) : null;
	}

	/**
	 * The configuration of a vApp.
	 *
	 * @param systemId the id of the virtual system collection in the package, if deployed
	 * from one
	 * @param annotation the annotation, if any
	 * @param properties the properties, which are also visible to the guests of its
	 * members
	 * @param settings the processors and memory that its members share
	 * @param product the texts about the product, left out if there are none
	 */
	record ConfigurationView(@Nullable String systemId, @Nullable String annotation, List<PropertyView> properties,
			Map<String, String> settings, @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> product) {

		private static ConfigurationView of(VirtualAppConfiguration configuration) {
			return new ConfigurationView(configuration.systemId(), configuration.annotation(),
					PropertyView.of(configuration.properties()), configuration.settings(), configuration.product());
		}

	}

}
