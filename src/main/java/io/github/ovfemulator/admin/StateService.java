package io.github.ovfemulator.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.ovfemulator.contentlibrary.LibrariesSnapshot;
import io.github.ovfemulator.contentlibrary.LibraryState;
import io.github.ovfemulator.contentlibrary.RestoredLibraries;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.inventory.file.InventoryFileWriter;
import io.github.ovfemulator.libraryitem.ResultStore;
import io.github.ovfemulator.ovfs.DeploymentSnapshot;
import io.github.ovfemulator.ovfs.OvfsService;
import io.github.ovfemulator.session.RestoredSession;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.simulation.faults.Fault;
import io.github.ovfemulator.simulation.faults.FaultEffect;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.simulation.faults.FaultRule;
import io.github.ovfemulator.task.Task;
import io.github.ovfemulator.task.TaskService;
import io.github.ovfemulator.task.TaskWork;
import io.github.ovfemulator.task.TasksSnapshot;
import io.github.ovfemulator.task.WorkSnapshot;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Component;

/**
 * Exports and restores the whole state. Each session is consistent in a document; a
 * change during an export may be missing. An invalid document changes nothing.
 */
@Component
class StateService {

	private static final int MAX_ATTEMPTS = 10;

	private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

	/** The latest time that a clock can reach after the largest advance. */
	private static final Instant LATEST = EmulatorClock.LATEST.plus(EmulatorClock.MAX_STEP);

	private final SettingsService settings;

	private final EmulatorClock clock;

	private final UuidSource sessionIds;

	private final FaultRegistry faults;

	private final FaultReader rules;

	private final InventoryService inventory;

	private final SessionState sessions;

	private final TaskService tasks;

	private final LibraryState libraries;

	private final OvfsService deployments;

	private final ResultStore results;

	private final long maxContent;

	StateService(SettingsService settings, EmulatorClock clock, UuidSource sessionIds, FaultRegistry faults,
			FaultReader rules, InventoryService inventory, SessionState sessions, TaskService tasks,
			LibraryState libraries, OvfsService deployments, ResultStore results, AdminProperties properties) {
		this.settings = settings;
		this.clock = clock;
		this.sessionIds = sessionIds;
		this.faults = faults;
		this.rules = rules;
		this.inventory = inventory;
		this.sessions = sessions;
		this.tasks = tasks;
		this.libraries = libraries;
		this.deployments = deployments;
		this.results = results;
		// in base64 it is two thirds of the largest document
		this.maxContent = properties.maxStateSize().toBytes() / 2;
	}

	/** Exports the current state. */
	StateDocument save() {
		for (int attempt = 1;; attempt++) {
			Inventory current = this.inventory.inventory();
			long revision = this.libraries.revision();
			StateDocument document = save(current);
			// a session and what it created must be in the same document
			boolean consistent = current == this.inventory.inventory() && revision == this.libraries.revision();
			if (consistent || attempt > MAX_ATTEMPTS) {
				return document;
			}
		}
	}

	private StateDocument save(Inventory current) {
		List<SessionSnapshot> saved = this.sessions.save();
		TasksSnapshot savedTasks = this.tasks.save();
		List<String> leftOut = new ArrayList<>();
		LibrariesSnapshot savedLibraries = this.libraries.save(saved, this.maxContent, leftOut);
		return new StateDocument(StateDocument.Version.current(), this.clock.instant(), this.settings.current(),
				this.sessionIds.position(), this.faults.save(), InventoryFileWriter.write(current), saved, savedTasks,
				savedLibraries, this.results.save(), leftOut.isEmpty() ? null : leftOut);
	}

	/**
	 * Replaces the current state.
	 * @param document the new state
	 * @throws BadStateException if the document is invalid; then nothing is changed
	 */
	synchronized void restore(StateDocument document) {
		if (document.time().isBefore(EARLIEST) || document.time().isAfter(LATEST)) {
			throw new BadStateException("/time", "The time must be between %s and %s.".formatted(EARLIEST, LATEST));
		}
		document.settings().missing().stream().findFirst().ifPresent((pointer) -> {
			throw new BadStateException("/settings" + pointer,
					"This setting is missing; a state document has all of them.");
		});
		Settings newSettings = within("/settings", () -> this.settings.check(document.settings()));
		List<Fault> newFaults = within("/faults", () -> this.faults.read(document.faults(), this::effect));
		Inventory newInventory = within("/inventory", () -> this.inventory.read(document.inventory()));
		try (RestoredLibraries newLibraries = within("/libraries",
				() -> this.libraries.read(document.libraries(), newInventory))) {
			List<RestoredSession> newSessions = within("/sessions",
					() -> this.sessions.read(document.sessions(), newInventory, newLibraries));
			TasksSnapshot savedTasks = (document.tasks() != null) ? document.tasks() : new TasksSnapshot(0, List.of());
			List<Task> newTasks = within("/tasks",
					() -> this.tasks.read(savedTasks, (work) -> work(work, newInventory)));
			ResultStore.Restored newResults = within("/library_item_results",
					() -> this.results.read(Objects.requireNonNullElse(document.libraryItemResults(), List.of())));
			this.tasks.replace(0, List.of());
			this.sessions.clear();
			this.clock.moveTo(document.time());
			this.settings.apply(newSettings);
			this.sessionIds.moveTo(document.sessionIds());
			this.faults.replace(document.faults().added(), newFaults);
			this.inventory.replace(newInventory);
			newLibraries.activate();
			newResults.activate();
			this.sessions.replace(newSessions);
			this.tasks.replace(savedTasks.counted(), newTasks);
		}
	}

	private Function<Task, TaskWork> work(WorkSnapshot saved, Inventory newInventory) {
		if (saved instanceof DeploymentSnapshot deployment) {
			return this.deployments.restore(deployment, newInventory);
		}
		throw new IllegalArgumentException("Unknown work of a task: " + saved.getClass());
	}

	private FaultEffect effect(FaultRule rule) {
		return within("", () -> this.rules.check(rule));
	}

	/** Converts errors of a part into errors of the document. */
	private static <T> T within(String place, Supplier<T> reading) {
		return BadStateException.within(place, () -> {
			try {
				return reading.get();
			}
			catch (BadControlRequestException ex) {
				throw new BadStateException(ex.pointer(), String.valueOf(ex.getMessage()));
			}
			catch (InvalidFixtureException ex) {
				throw new BadStateException(ex.pointer(), String.valueOf(ex.getMessage()));
			}
			catch (VapiException ex) {
				throw new BadStateException("", AdminErrorAdvice.messages(ex.error()));
			}
		});
	}

}
