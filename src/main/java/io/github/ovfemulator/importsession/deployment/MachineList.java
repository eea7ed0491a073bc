package io.github.ovfemulator.importsession.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;

/**
 * The machines of a vApp in order, each member as often as was chosen, under names that
 * differ (a choice): {@code web-1} and {@code web-2} for two copies of {@code web}.
 */
final class MachineList {

	/** As many as a client could ever list. */
	static final int MAX_MACHINES = 4000;

	private final Map<String, Long> copies;

	private final List<Machine> machines = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	private MachineList(Map<String, Long> copies) {
		this.copies = copies;
	}

	/**
	 * Lists the machines of a package.
	 * @param content what is deployed
	 * @param copies how often members are made, by id; once where nothing is said
	 * @return the machines
	 * @throws VapiException {@code unable_to_allocate_resource} when there are too many
	 */
	static List<Machine> of(Content content, Map<String, Long> copies) {
		MachineList list = new MachineList(copies);
		list.add(content, "");
		return list.machines;
	}

	private void add(Content content, String suffix) {
		// What holds no machine is not worth going through, however often.
		if (content.virtualSystems().findAny().isEmpty()) {
			return;
		}
		long count = this.copies.getOrDefault(content.id(), 1L);
		for (long i = 1; i <= count; i++) {
			String copy = (count > 1) ? suffix + "-" + i : suffix;
			if (content instanceof VirtualSystem system) {
				add(system, copy);
			}
			else {
				content.children().forEach((child) -> add(child, copy));
			}
		}
	}

	private void add(VirtualSystem system, String suffix) {
		if (this.machines.size() == MAX_MACHINES) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.import_session.too_many_machines",
							"The package has more than %s machines; choose fewer copies.", MAX_MACHINES));
		}
		String wanted = system.displayName() + suffix;
		String name = wanted;
		for (int i = 2; !this.names.add(name); i++) {
			name = wanted + " (" + i + ")";
		}
		this.machines.add(new Machine(name, system));
	}

	/**
	 * A machine to be made.
	 *
	 * @param name its name
	 * @param system what the package says of it
	 */
	record Machine(String name, VirtualSystem system) {

	}

}
