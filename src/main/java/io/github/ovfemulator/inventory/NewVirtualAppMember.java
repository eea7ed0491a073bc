package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.StartTurn;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import org.jspecify.annotations.Nullable;

/**
 * Something to be made that a vApp can hold.
 */
public sealed interface NewVirtualAppMember {

	/**
	 * Its name.
	 * @return the name
	 */
	String name();

	/**
	 * Where it goes.
	 * @return the placement
	 */
	Placement placement();

	/**
	 * A virtual machine to be made. It will be powered off.
	 *
	 * @param name its name
	 * @param placement where it goes
	 * @param datastore the datastore for its files
	 * @param hardware its hardware
	 * @param configuration what its package and the choices about it say beside that
	 */
	record NewVirtualMachine(String name, Placement placement, DatastoreId datastore, MachineHardware hardware,
			MachineConfiguration configuration) implements NewVirtualAppMember {

		/**
		 * A machine of which nothing is said beside its hardware.
		 * @param name its name
		 * @param placement where it goes
		 * @param datastore the datastore for its files
		 * @param hardware its hardware
		 */
		public NewVirtualMachine(String name, Placement placement, DatastoreId datastore, MachineHardware hardware) {
			this(name, placement, datastore, hardware, MachineConfiguration.NONE);
		}

	}

	/**
	 * A vApp to be made, with everything in it.
	 *
	 * @param name its name
	 * @param placement where it goes
	 * @param members its machines and the vApps within it, placed where it is and with
	 * names that differ
	 * @param configuration what its package and the choices about it say beside that
	 */
	record NewVirtualApp(String name, Placement placement, List<Member> members,
			VirtualAppConfiguration configuration) implements NewVirtualAppMember {

		/** Copies the members and checks that they are placed with the vApp. */
		public NewVirtualApp {
			members = List.copyOf(members);
			if (members.stream().anyMatch((member) -> !member.content().placement().equals(placement))) {
				throw new IllegalArgumentException("What is in the vApp " + name + " goes where the vApp goes");
			}
		}

		/**
		 * A vApp of which nothing is said beside its members.
		 * @param name its name
		 * @param placement where it goes
		 * @param members its machines and the vApps within it
		 */
		public NewVirtualApp(String name, Placement placement, List<Member> members) {
			this(name, placement, members, VirtualAppConfiguration.NONE);
		}

		/**
		 * A member of a vApp.
		 *
		 * @param content what is made
		 * @param turn when it starts, or {@code null} when nothing is said about it
		 */
		public record Member(NewVirtualAppMember content, @Nullable StartTurn turn) {

		}

	}

}
