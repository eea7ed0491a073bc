package io.github.ovfemulator.simulation.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The fault rules in the order of their creation. Bounded by
 * {@code emulator.faults.max-rules}.
 */
public final class FaultRegistry implements Resettable {

	private static final int RULE_SIZE = 500;

	private static final Pattern ID = Pattern.compile("fault-([1-9]\\d{0,17})");

	private final List<Fault> faults = new CopyOnWriteArrayList<>();

	private final AtomicLong count = new AtomicLong();

	private final int maxRules;

	private final MemoryBudget memory;

	private final ChangeFeed changes;

	/**
	 * Creates an empty registry.
	 * @param maxRules the maximum number of rules
	 * @param memory the memory that they may occupy
	 * @param changes is notified of rules and their counters
	 */
	public FaultRegistry(int maxRules, MemoryBudget memory, ChangeFeed changes) {
		this.maxRules = maxRules;
		this.memory = memory;
		this.changes = changes;
	}

	/**
	 * Appends a rule.
	 * @param rule the rule
	 * @param effect its effect
	 * @return the active rule
	 * @throws VapiException {@code unable_to_allocate_resource} if the limit is reached
	 */
	public synchronized Fault add(FaultRule rule, FaultEffect effect) {
		if (this.faults.size() >= this.maxRules) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.fault.too_many",
							"The limit emulator.faults.max-rules of %s fault rules is reached; delete some.",
							this.maxRules));
		}
		this.memory.reserve(heapSize(rule, effect));
		Fault fault = new Fault("fault-" + this.count.incrementAndGet(), rule, effect);
		this.faults.add(fault);
		reportChange(fault);
		return fault;
	}

	/**
	 * Returns all rules.
	 * @return the rules in their order
	 */
	public List<Fault> list() {
		return List.copyOf(this.faults);
	}

	/** Returns a view of the rules, which follows changes. */
	List<Fault> view() {
		return Collections.unmodifiableList(this.faults);
	}

	/**
	 * Finds a rule.
	 * @param id its id
	 * @return the rule, empty if it does not exist
	 */
	public Optional<Fault> find(String id) {
		return this.faults.stream().filter((fault) -> fault.id().equals(id)).findFirst();
	}

	/**
	 * Switches a rule on or off. A rule that is off neither counts nor disturbs anything.
	 * @param id its id
	 * @param enabled whether the rule is applied from now on
	 * @return the rule, empty if it does not exist
	 */
	public synchronized Optional<Fault> enable(String id, boolean enabled) {
		Optional<Fault> fault = find(id);
		fault.ifPresent((found) -> {
			found.enable(enabled);
			reportChange(found);
		});
		return fault;
	}

	/**
	 * Removes rules.
	 * @param which selects the rules to remove
	 * @return whether a rule was removed
	 */
	public synchronized boolean remove(Predicate<Fault> which) {
		List<Fault> removed = this.faults.stream().filter(which).toList();
		removed.forEach((fault) -> this.memory.release(heapSize(fault.rule(), fault.effect())));
		this.faults.removeAll(removed);
		removed.forEach(this::reportChange);
		return !removed.isEmpty();
	}

	private static long heapSize(FaultRule rule, FaultEffect effect) {
		return RULE_SIZE + HeapSize.of(List.of(rule, effect));
	}

	/**
	 * Returns the state of the rules.
	 * @return the state for {@link #read}
	 */
	public synchronized FaultsSnapshot save() {
		return new FaultsSnapshot(this.count.get(), this.faults.stream().map(Fault::save).toList());
	}

	/**
	 * Replaces all rules.
	 * @param added the number of rules ever created
	 * @param rules the rules
	 */
	public synchronized void replace(long added, List<Fault> rules) {
		remove((fault) -> true);
		rules.forEach((fault) -> this.memory.occupy(heapSize(fault.rule(), fault.effect())));
		this.faults.addAll(rules);
		this.count.set(added);
	}

	/**
	 * Restores rules without activating them.
	 * @param saved the saved state
	 * @param check validates a rule and returns its effect
	 * @return the rules for {@link #replace}
	 * @throws BadStateException if the state is inconsistent or exceeds the limit
	 */
	public List<Fault> read(FaultsSnapshot saved, Function<FaultRule, FaultEffect> check) {
		List<FaultsSnapshot.FaultSnapshot> rules = saved.rules();
		if (rules.size() > this.maxRules) {
			throw new BadStateException("/rules",
					"The number of rules exceeds the limit emulator.faults.max-rules of %s.".formatted(this.maxRules));
		}
		if (saved.added() < 0) {
			throw new BadStateException("/added", "The number must not be negative.");
		}
		List<Fault> faults = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < rules.size(); i++) {
			FaultsSnapshot.FaultSnapshot rule = rules.get(i);
			if (!ids.add(rule.id()) || !isCounted(rule.id(), saved.added())) {
				throw new BadStateException("/rules/" + i + "/id",
						"The id '%s' is a duplicate or not in the range fault-1 to fault-%s.".formatted(rule.id(),
								saved.added()));
			}
			faults.add(
					BadStateException.within("/rules/" + i + "/rule", () -> new Fault(rule, check.apply(rule.rule()))));
		}
		return faults;
	}

	private static boolean isCounted(String id, long added) {
		Matcher counted = ID.matcher(id);
		return counted.matches() && Long.parseLong(counted.group(1)) <= added;
	}

	@Override
	public synchronized void reset() {
		remove((fault) -> true);
		this.count.set(0);
	}

	@Override
	public void reset(String scope) {
		remove((fault) -> fault.isOf(scope));
	}

	private void reportChange(Fault fault) {
		this.changes.changed("fault", fault.id());
	}

}
