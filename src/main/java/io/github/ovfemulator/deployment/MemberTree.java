package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.StartupItem;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The members of a vApp: virtual machines, and collections that become nested vApps. Each
 * member has the selected number of instances, with unique names within its vApp (a
 * choice): {@code web-1} and {@code web-2} for two instances of {@code web}.
 */
final class MemberTree {

	private final Map<String, Long> copies;

	private final int maxMembers;

	private int count;

	private MemberTree(Map<String, Long> copies, int maxMembers) {
		this.copies = copies;
		this.maxMembers = maxMembers;
	}

	/**
	 * Lists the members of a collection.
	 * @param collection the collection
	 * @param copies the number of instances by id, by default one
	 * @param maxMembers the maximum number of members, nested ones included
	 * @return the members
	 * @throws VapiException {@code unable_to_allocate_resource} if there are more members
	 */
	static List<Member> of(Content collection, Map<String, Long> copies, int maxMembers) {
		return new MemberTree(copies, maxMembers).members(collection, "");
	}

	private List<Member> members(Content collection, String suffix) {
		List<Member> members = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Content child : collection.children()) {
			// skips collections without machines
			long copies = child.virtualSystems().findAny().isPresent() ? this.copies.getOrDefault(child.id(), 1L) : 0;
			StartSettings turn = turn(collection, child);
			for (long i = 1; i <= copies; i++) {
				countMember();
				String copy = (copies > 1) ? suffix + "-" + i : suffix;
				String id = (copies > 1) ? child.id() + "-" + i : child.id();
				String name = unique(child.displayName() + copy, names);
				members.add((child instanceof VirtualSystem system) ? new Machine(id, name, system, turn)
						: new Group(id, name, child, members(child, copy), turn));
			}
		}
		return members;
	}

	private void countMember() {
		if (this.count++ == this.maxMembers) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.import_session.too_many_members",
							"The package has more than %s machines and vApps; set fewer instances.", this.maxMembers));
		}
	}

	private static String unique(String preferred, Set<String> names) {
		String name = preferred;
		for (int i = 2; !names.add(name); i++) {
			name = preferred + " (" + i + ")";
		}
		return name;
	}

	private static @Nullable StartSettings turn(Content collection, Content child) {
		if (!(collection instanceof VirtualSystemCollection group)) {
			return null;
		}
		return group.startup()
			.stream()
			.filter((item) -> item.id().equals(child.id()))
			.findFirst()
			.map(MemberTree::turn)
			.orElse(null);
	}

	private static StartSettings turn(StartupItem item) {
		return new StartSettings(item.order(), item.startDelay(), item.waitingForGuest(),
				action(StartSettings.StartAction.values(), item.startAction()), item.stopDelay(),
				action(StartSettings.StopAction.values(), item.stopAction()));
	}

	/**
	 * Maps names such as {@code powerOn} to constants such as {@code POWER_ON}, ignoring
	 * case.
	 */
	private static <T extends Enum<T>> T action(T[] actions, String name) {
		return Stream.of(actions)
			.filter((action) -> action.name().replace("_", "").equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Unknown action " + name));
	}

	/** A member of a vApp. */
	sealed interface Member {

		/**
		 * The id in the OVF environment: that of the content, followed by the number of
		 * the instance if there are several (DSP0243, 9.14).
		 */
		String id();

		String name();

		/** The content in the descriptor. */
		Content content();

		/** The start order, or {@code null} if the package does not set one. */
		@Nullable StartSettings turn();

		/** The virtual machines of this member, nested ones included, in order. */
		Stream<Machine> machines();

	}

	/**
	 * A virtual machine.
	 *
	 * @param id the id in the OVF environment
	 * @param name its name
	 * @param system the virtual system
	 * @param turn the start order
	 */
	record Machine(String id, String name, VirtualSystem system, @Nullable StartSettings turn) implements Member {

		@Override
		public Content content() {
			return this.system;
		}

		@Override
		public Stream<Machine> machines() {
			return Stream.of(this);
		}

	}

	/**
	 * A nested vApp.
	 *
	 * @param id the id in the OVF environment
	 * @param name its name
	 * @param content the collection
	 * @param members its members
	 * @param turn the start order
	 */
	record Group(String id, String name, Content content, List<Member> members,
			@Nullable StartSettings turn) implements Member {

		@Override
		public Stream<Machine> machines() {
			return this.members.stream().flatMap(Member::machines);
		}

	}

}
