package io.github.ovfemulator.admin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.ovfemulator.contentlibrary.LibraryId;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.LibraryStore;
import io.github.ovfemulator.contract.ContractService;
import io.github.ovfemulator.contract.ContractViolation;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.journal.JournalEntry;
import io.github.ovfemulator.session.SessionControl;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.task.TaskService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Renders changes as the control plane lists the changed things. A thing that does not
 * exist any more is {@link Removed}.
 */
@Component
final class EventViews {

	private static final Object NOTHING = Map.of();

	private final SessionControl sessions;

	private final TaskService tasks;

	private final FaultRegistry faults;

	private final LibraryStore libraries;

	private final InventoryService inventory;

	private final SettingsService settings;

	private final ClockService clock;

	private final ContractService contract;

	private Inventory known;

	EventViews(SessionControl sessions, TaskService tasks, FaultRegistry faults, LibraryStore libraries,
			InventoryService inventory, SettingsService settings, ClockService clock, ContractService contract) {
		this.sessions = sessions;
		this.tasks = tasks;
		this.faults = faults;
		this.libraries = libraries;
		this.inventory = inventory;
		this.settings = settings;
		this.clock = clock;
		this.contract = contract;
		this.known = inventory.inventory();
	}

	/** Notes the machines, whose changes are told from now on. */
	void begin() {
		this.known = this.inventory.inventory();
	}

	/**
	 * Renders a change.
	 * @param change the change
	 * @return the events that tell it
	 */
	List<Rendered> render(PendingChanges.Change change) {
		String kind = change.kind();
		Object occurrence = change.occurrence();
		if (occurrence instanceof JournalEntry entry) {
			return List.of(new Rendered(kind, entry.scope(),
					JournaledRequest.summary(entry, this.contract.violations(entry.exchange()).size())));
		}
		if (occurrence instanceof ContractViolation violation) {
			return List.of(new Rendered(kind, null, violation));
		}
		return switch (kind) {
			case "requests_cleared" -> List.of(cleared(kind, String.valueOf(occurrence)));
			case "violations_cleared", PendingChanges.RESET -> List.of(new Rendered(kind, null, NOTHING));
			case "settings" -> List.of(new Rendered(kind, null, this.settings.current()));
			case "clock" -> List.of(new Rendered(kind, null, this.clock.current()));
			case "inventory" -> compareInventory();
			default -> List.of(thing(kind, change.id()).orElseGet(() -> removed(kind, change.id())));
		};
	}

	private Optional<Rendered> thing(String kind, String id) {
		return switch (kind) {
			case "session" ->
				this.sessions.find(new SessionId(id)).map((found) -> new Rendered(kind, found.scope(), found));
			case "task" -> this.tasks.find(new SessionId(id)).map((found) -> new Rendered(kind, found.scope(), found));
			case "fault" ->
				this.faults.find(id).map((found) -> new Rendered(kind, found.scope(), FaultsController.View.of(found)));
			case "library" -> this.libraries.find(new LibraryId(id))
				.map((found) -> new Rendered(kind, found.scope(), new NamedObject(id, found.name())));
			case "library_item" -> this.libraries.find(new LibraryItemId(id))
				.map((found) -> new Rendered(kind, found.scope(), new Item(id, found.library().value(), found.name())));
			default -> throw new IllegalArgumentException("No view of " + kind);
		};
	}

	private static Rendered cleared(String kind, String scope) {
		return scope.isEmpty() ? new Rendered(kind, null, NOTHING) : new Rendered(kind, scope, Map.of("scope", scope));
	}

	private static Rendered removed(String kind, String id) {
		return new Rendered(kind, null, new Removed(id, true));
	}

	private List<Rendered> compareInventory() {
		Inventory before = this.known;
		Inventory now = this.inventory.inventory();
		this.known = now;
		List<Rendered> changes = new ArrayList<>();
		compare("machine", before.all(VirtualMachine.class), now.all(VirtualMachine.class),
				(machine) -> new Rendered("machine", machine.scope(),
						new Machine(machine.id().value(), machine.name(), machine.scope(), machine.powerState())),
				changes);
		compare("vapp", before.all(VirtualApp.class), now.all(VirtualApp.class), (app) -> new Rendered("vapp",
				app.scope(), new Machine(app.id().value(), app.name(), app.scope(), null)), changes);
		return changes;
	}

	/** Objects are immutable, so a changed one is another one. */
	private static <T extends ManagedObject<?>> void compare(String kind, List<T> before, List<T> now,
			Function<T, Rendered> view, List<Rendered> changes) {
		Set<T> old = Collections.newSetFromMap(new IdentityHashMap<>());
		old.addAll(before);
		Set<ManagedObjectId> present = new HashSet<>();
		for (T object : now) {
			present.add(object.id());
			if (!old.contains(object)) {
				changes.add(view.apply(object));
			}
		}
		before.stream()
			.filter((object) -> !present.contains(object.id()))
			.forEach((object) -> changes.add(removed(kind, object.id().value())));
	}

	/**
	 * A rendered change.
	 *
	 * @param kind the kind of the event
	 * @param scope the scope, or {@code null} for none or an unknown one
	 * @param data the data of the event
	 */
	record Rendered(String kind, @Nullable String scope, Object data) {

	}

	/**
	 * A thing that does not exist any more.
	 *
	 * @param id the id
	 * @param removed always true
	 */
	record Removed(String id, boolean removed) {

	}

	/**
	 * A virtual machine or vApp.
	 *
	 * @param id the id
	 * @param name the name
	 * @param scope the scope, or {@code null}
	 * @param powerState the power state, or {@code null} for a vApp
	 */
	record Machine(String id, String name, @Nullable String scope, @Nullable PowerState powerState) {

	}

	/**
	 * A library item.
	 *
	 * @param id the id
	 * @param libraryId the id of the library
	 * @param name the name
	 */
	record Item(String id, String libraryId, String name) {

	}

}
