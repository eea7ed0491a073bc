package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.domain.StartTurn;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.StartupItem;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a vApp, in order: machines, and groups of them that become vApps of
 * their own. Each member is there as often as was chosen, under names that differ within
 * their vApp (a choice): {@code web-1} and {@code web-2} for two copies of {@code web}.
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
	 * @param collection what is deployed
	 * @param copies how often members are made, by id; once where nothing is said
	 * @param maxMembers how many there may be
	 * @return the members
	 * @throws VapiException {@code unable_to_allocate_resource} when there are too many
	 */
	static List<Member> of(Content collection, Map<String, Long> copies, int maxMembers) {
		return new MemberTree(copies, maxMembers).members(collection, "");
	}

	private List<Member> members(Content collection, String suffix) {
		List<Member> members = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Content child : collection.children()) {
			// What holds no machine is not worth going through, however often.
			long copies = child.virtualSystems().findAny().isPresent() ? this.copies.getOrDefault(child.id(), 1L) : 0;
			StartTurn turn = turn(collection, child);
			for (long i = 1; i <= copies; i++) {
				countOneMore();
				String copy = (copies > 1) ? suffix + "-" + i : suffix;
				String id = (copies > 1) ? child.id() + "-" + i : child.id();
				String name = unique(child.displayName() + copy, names);
				members.add((child instanceof VirtualSystem system) ? new Machine(id, name, system, turn)
						: new Group(id, name, child, members(child, copy), turn));
			}
		}
		return members;
	}

	private void countOneMore() {
		if (this.count++ == this.maxMembers) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.import_session.too_many_members",
							"The package has more than %s machines and vApps; choose fewer copies.", this.maxMembers));
		}
	}

	private static String unique(String wanted, Set<String> names) {
		String name = wanted;
		for (int i = 2; !names.add(name); i++) {
			name = wanted + " (" + i + ")";
		}
		return name;
	}

	private static @Nullable StartTurn turn(Content collection, Content child) {
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

	private static StartTurn turn(StartupItem item) {
		return new StartTurn(item.order(), item.startDelay(), item.waitingForGuest(),
				action(StartTurn.StartAction.values(), item.startAction()), item.stopDelay(),
				action(StartTurn.StopAction.values(), item.stopAction()));
	}

	/** OVF writes {@code powerOn} for {@code POWER_ON}, in any case. */
	private static <T extends Enum<T>> T action(T[] actions, String name) {
		return Stream.of(actions)
			.filter((action) -> action.name().replace("_", "").equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The descriptor's reader does not know " + name));
	}

	/**
	 * A member of a vApp.
	 */
	sealed interface Member {

		/**
		 * The id by which guests know it: that of its content, followed by its number
		 * where there are several copies (DSP0243, 9.14).
		 */
		String id();

		/** Its name. */
		String name();

		/** What the package says of it. */
		Content content();

		/** When it starts, or {@code null} when nothing is said about it. */
		@Nullable StartTurn turn();

		/** The machines that it is or holds, in order. */
		Stream<Machine> machines();

	}

	/**
	 * A machine to be made.
	 *
	 * @param id the id by which guests know it
	 * @param name its name
	 * @param system what the package says of it
	 * @param turn when it starts
	 */
	record Machine(String id, String name, VirtualSystem system, @Nullable StartTurn turn) implements Member {

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
	 * A vApp to be made within the vApp.
	 *
	 * @param id the id by which guests know it
	 * @param name its name
	 * @param content what the package says of it
	 * @param members its members
	 * @param turn when it starts
	 */
	record Group(String id, String name, Content content, List<Member> members,
			@Nullable StartTurn turn) implements Member {

		@Override
		public Stream<Machine> machines() {
			return this.members.stream().flatMap(Member::machines);
		}

	}

}
