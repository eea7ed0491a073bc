package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.StartTurn;
import org.jspecify.annotations.Nullable;

/**
 * A vApp to be made, with everything in it.
 *
 * @param name its name
 * @param placement where it goes
 * @param members its machines and the vApps within it, placed where it is and with names
 * that differ
 */
public record NewVirtualApp(String name, Placement placement, List<Member> members) implements NewVirtualAppMember {

	/** Copies the members and checks that they are placed with the vApp. */
	public NewVirtualApp {
		members = List.copyOf(members);
		if (members.stream().anyMatch((member) -> !member.content().placement().equals(placement))) {
			throw new IllegalArgumentException("What is in the vApp " + name + " goes where the vApp goes");
		}
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
