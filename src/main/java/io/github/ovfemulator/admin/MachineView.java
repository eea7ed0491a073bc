package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * A virtual machine with its placement, hardware and configuration.
 *
 * @param id the id
 * @param name the name
 * @param scope the scope, if any
 * @param powerState the power state
 * @param virtualApp the parent vApp, if any
 * @param start the position in the start order of the vApp, if defined
 * @param placement the inventory objects that contain it
 * @param hardware the hardware
 * @param configuration the settings from the package and the deployment parameters
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
	 * The inventory objects that contain a virtual machine.
	 *
	 * @param datacenter the datacenter, or {@code null} if the folder has none
	 * @param folder the folder of the machine or its vApp
	 * @param resourcePool the resource pool of the machine or its vApp
	 * @param host the host
	 * @param datastore the datastore of the files
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
	 * The configuration of a virtual machine, without its hardware.
	 *
	 * @param systemId the id of the virtual system in the package, if deployed from one
	 * @param annotation the annotation, if any
	 * @param deploymentOption the selected deployment option, if any
	 * @param properties the OVF properties of the guest
	 * @param transports the transports of the OVF environment
	 * @param extraConfig the extra configuration
	 * @param settings other VMware settings of the package
	 * @param ipAllocation the IP allocation policy, if known
	 * @param product the texts about the product, left out if there are none
	 */
	record ConfigurationView(@Nullable String systemId, @Nullable String annotation, @Nullable String deploymentOption,
			List<PropertyView> properties, List<String> transports, Map<String, String> extraConfig,
			Map<String, String> settings, MachineConfiguration.@Nullable IpAllocation ipAllocation,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> product) {

		private static ConfigurationView of(MachineConfiguration configuration) {
			return new ConfigurationView(configuration.systemId(), configuration.annotation(),
					configuration.deploymentOption(), PropertyView.of(configuration.properties()),
					configuration.transports(), configuration.extraConfig(), configuration.settings(),
					configuration.ipAllocation(), configuration.product());
		}

	}

}
