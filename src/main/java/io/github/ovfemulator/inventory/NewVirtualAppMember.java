package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine or vApp to create, by itself or as a member of a vApp.
 */
public sealed interface NewVirtualAppMember {

	/**
	 * The name of the new object.
	 * @return the name
	 */
	String name();

	/**
	 * The location of the new object.
	 * @return the placement
	 */
	Placement placement();

	/**
	 * A virtual machine to create. Its initial power state is {@code POWERED_OFF}.
	 *
	 * @param name its name
	 * @param placement its location
	 * @param datastore the datastore of its files
	 * @param hardware its hardware
	 * @param configuration its settings other than hardware
	 */
	record NewVirtualMachine(String name, Placement placement, DatastoreId datastore, MachineHardware hardware,
			MachineConfiguration configuration) implements NewVirtualAppMember {

		/**
		 * Creates a request without settings.
		 * @param name its name
		 * @param placement its location
		 * @param datastore the datastore of its files
		 * @param hardware its hardware
		 */
		public NewVirtualMachine(String name, Placement placement, DatastoreId datastore, MachineHardware hardware) {
			this(name, placement, datastore, hardware, MachineConfiguration.NONE);
		}

	}

	/**
	 * A vApp to create with all its members.
	 *
	 * @param name its name
	 * @param placement its location
	 * @param members its virtual machines and nested vApps, with the same placement and
	 * with unique names
	 * @param configuration its settings
	 */
	record NewVirtualApp(String name, Placement placement, List<Member> members,
			VirtualAppConfiguration configuration) implements NewVirtualAppMember {

		/** Checks that the members have the placement of the vApp. */
		public NewVirtualApp {
			members = List.copyOf(members);
			if (members.stream().anyMatch((member) -> !member.content().placement().equals(placement))) {
				throw new IllegalArgumentException(
						"The members of the vApp " + name + " must have the placement of the vApp");
			}
		}

		/**
		 * Creates a request without settings.
		 * @param name its name
		 * @param placement its location
		 * @param members its virtual machines and nested vApps
		 */
		public NewVirtualApp(String name, Placement placement, List<Member> members) {
			this(name, placement, members, VirtualAppConfiguration.NONE);
		}

		/**
		 * A member of a vApp.
		 *
		 * @param content the virtual machine or vApp
		 * @param startSettings its start settings, or {@code null} for the default
		 */
		public record Member(NewVirtualAppMember content, @Nullable StartSettings startSettings) {

		}

	}

}
