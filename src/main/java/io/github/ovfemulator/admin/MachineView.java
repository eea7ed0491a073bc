package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import org.jspecify.annotations.Nullable;

/**
 * A machine as the control plane shows it.
 *
 * @param id its id
 * @param name its name
 * @param scope the scope that it belongs to, if any
 * @param powerState its power state
 * @param virtualApp the vApp that it is part of, if any
 * @param start when it starts among the members of the vApp, where that was said
 * @param placement where it is
 * @param hardware its hardware
 * @param configuration what its package and the choices about it say beside that
 */
record MachineView(String id, String name, @Nullable String scope, PowerState powerState,
		@Nullable NamedObject virtualApp, @Nullable StartSettings start, PlacementView placement, HardwareView hardware,
		ConfigurationView configuration) {

	static MachineView of(Inventory inventory, VirtualMachine machine) {
		return new MachineView(machine.id().value(), machine.name(), machine.scope(), machine.powerState(),
				(machine.virtualApp() != null) ? NamedObject.of(inventory, VirtualApp.class, machine.virtualApp())
						: null,
				VirtualAppMemberView.start(inventory, machine), PlacementView.of(inventory, machine),
				HardwareView.of(inventory, machine), ConfigurationView.of(machine.configuration()));
	}

	/**
	 * Where a machine is.
	 *
	 * @param datacenter its datacenter, {@code null} where its folder is in none
	 * @param folder its folder, or that of its vApp
	 * @param resourcePool its resource pool, or that of its vApp
	 * @param host its host
	 * @param datastore the datastore that its files are in
	 */
	record PlacementView(@Nullable NamedObject datacenter, NamedObject folder, NamedObject resourcePool,
			NamedObject host, NamedObject datastore) {

		private static PlacementView of(Inventory inventory, VirtualMachine machine) {
			DatacenterId datacenter = inventory.datacenterOf(machine);
			return new PlacementView(
					(datacenter != null) ? NamedObject.of(inventory, Datacenter.class, datacenter) : null,
					NamedObject.of(inventory, Folder.class, machine.folder()),
					NamedObject.of(inventory, ResourcePool.class, machine.resourcePool()),
					NamedObject.of(inventory, Host.class, machine.host()),
					NamedObject.of(inventory, Datastore.class, machine.datastore()));
		}

	}

	/**
	 * What is known of a machine beside its hardware.
	 *
	 * @param systemId the id of its virtual system in the package, if it came of one
	 * @param annotation its notes, if any
	 * @param deploymentOption the deployment option that was chosen, if any
	 * @param properties the properties that its guest sees
	 * @param transports how the guest gets the properties
	 * @param extraConfig the settings of its configuration file
	 * @param settings VMware's settings that have no other place
	 * @param ipAllocation how it gets its addresses, where that is said
	 */
	record ConfigurationView(@Nullable String systemId, @Nullable String annotation, @Nullable String deploymentOption,
			List<PropertyView> properties, List<String> transports, Map<String, String> extraConfig,
			Map<String, String> settings, MachineConfiguration.@Nullable IpAllocation ipAllocation) {

		private static ConfigurationView of(MachineConfiguration configuration) {
			return new ConfigurationView(configuration.systemId(), configuration.annotation(),
					configuration.deploymentOption(), PropertyView.of(configuration.properties()),
					configuration.transports(), configuration.extraConfig(), configuration.settings(),
					configuration.ipAllocation());
		}

	}

}
