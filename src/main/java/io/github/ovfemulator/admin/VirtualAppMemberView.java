package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import org.jspecify.annotations.Nullable;

/**
 * A vApp as the control plane shows it, or a machine of one.
 *
 * @param id its id
 * @param name its name
 * @param scope the scope that it belongs to, if any
 * @param start when it starts, where that was said
 * @param configuration what its package and the choices about it say of it beside that;
 * {@code null} for a machine
 * @param members what is in it, in the order in which it starts; {@code null} for a
 * machine
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

	/** When something starts among the members of its vApp, where that was said. */
	static @Nullable StartSettings start(Inventory inventory, VirtualAppMember<?> member) {
		VirtualAppId app = member.virtualApp();
		return (app != null) ? inventory.get(VirtualApp.class, app).startSettings().get(member.id()) : null;
	}

	/**
	 * What is known of a vApp beside its members.
	 *
	 * @param systemId the id of its collection in the package, if it came of one
	 * @param annotation its notes, if any
	 * @param properties its properties, which the guests of its members see too
	 */
	record ConfigurationView(@Nullable String systemId, @Nullable String annotation, List<PropertyView> properties) {

		private static ConfigurationView of(VirtualAppConfiguration configuration) {
			return new ConfigurationView(configuration.systemId(), configuration.annotation(),
					PropertyView.of(configuration.properties()));
		}

	}

}
