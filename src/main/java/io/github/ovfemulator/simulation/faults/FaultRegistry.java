package io.github.ovfemulator.simulation.faults;

import java.util.ArrayList;
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
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The rules. They are tried in the order in which they were added, and the first that
 * strikes is the only one. Bounded by {@code emulator.faults.max-rules}.
 */
public final class FaultRegistry implements TransferFaults, Resettable {

	private static final Pattern ID = Pattern.compile("fault-([1-9]\\d{0,17})");

	private final List<Fault> faults = new CopyOnWriteArrayList<>();

	private final AtomicLong count = new AtomicLong();

	private final int maxRules;

	FaultRegistry(int maxRules) {
		this.maxRules = maxRules;
	}

	/**
	 * Adds a rule behind the others.
	 * @param rule the rule
	 * @param effect its effect
	 * @return the rule at work
	 * @throws VapiException {@code unable_to_allocate_resource} when there are too many
	 */
	public synchronized Fault add(FaultRule rule, FaultEffect effect) {
		if (this.faults.size() >= this.maxRules) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.fault.too_many",
							"There are the %s fault rules that emulator.faults.max-rules allows; delete some.",
							this.maxRules));
		}
		Fault fault = new Fault("fault-" + this.count.incrementAndGet(), rule, effect);
		this.faults.add(fault);
		return fault;
	}

	/**
	 * The rules.
	 * @return all of them, in their order
	 */
	public List<Fault> list() {
		return List.copyOf(this.faults);
	}

	/**
	 * Finds a rule.
	 * @param id its id
	 * @return the rule, if there is one
	 */
	public Optional<Fault> find(String id) {
		return this.faults.stream().filter((fault) -> fault.id().equals(id)).findFirst();
	}

	/**
	 * Removes rules.
	 * @param which those to remove
	 * @return whether there were any
	 */
	public synchronized boolean remove(Predicate<Fault> which) {
		return this.faults.removeIf(which);
	}

	/** Finds what disturbs an exchange. */
	@Nullable Fault strike(Exchange exchange) {
		return strike(
				(fault) -> fault.isOfExchanges() && (fault.effect().session() == null || exchange.session() != null)
						&& (fault.rule().match() == null || fault.rule().match().matches(exchange)));
	}

	/** Finds what disturbs a fetch. */
	@Nullable Fault strike(TransferredFile subject, String path) {
		return strike(
				(fault) -> fault.isOfExchanges() && (fault.effect().session() == null || subject.session() != null)
						&& (fault.rule().match() == null || fault.rule().match().matches(subject, path)));
	}

	@Override
	public List<Structure> failPhase(String session, @Nullable String scope, String state) {
		Fault fault = strike((each) -> each.isOfPhase(state)
				&& (each.rule().match() == null || each.rule().match().matches(session, scope)));
		FaultEffect.Phase effect = (fault != null) ? fault.effect().phase() : null;
		return (effect != null && effect.errors() != null) ? effect.errors() : List.of();
	}

	/**
	 * Writes the rules down.
	 * @return the rules, with what they have behind them
	 */
	public synchronized FaultsSnapshot save() {
		return new FaultsSnapshot(this.count.get(), this.faults.stream().map(Fault::save).toList());
	}

	/**
	 * Puts other rules in the place of those that are there.
	 * @param added how many rules there ever were
	 * @param rules the rules
	 */
	public synchronized void replace(long added, List<Fault> rules) {
		this.faults.clear();
		this.faults.addAll(rules);
		this.count.set(added);
	}

	/**
	 * Reads rules that were written down. Nothing changes yet.
	 * @param saved the rules
	 * @param check gives the effect of a rule
	 * @return the rules, for {@link #replace}
	 * @throws BadStateException when they do not go together, or are too many
	 */
	public List<Fault> read(FaultsSnapshot saved, Function<FaultRule, FaultEffect> check) {
		List<FaultsSnapshot.SavedFault> rules = saved.rules();
		if (rules.size() > this.maxRules) {
			throw new BadStateException("/rules",
					"There are more rules than the %s that emulator.faults.max-rules allows.".formatted(this.maxRules));
		}
		if (saved.added() < 0) {
			throw new BadStateException("/added", "This is not to be negative.");
		}
		List<Fault> faults = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < rules.size(); i++) {
			FaultsSnapshot.SavedFault rule = rules.get(i);
			if (!ids.add(rule.id()) || !isCounted(rule.id(), saved.added())) {
				throw new BadStateException("/rules/" + i + "/id",
						"'%s' is there twice, or not fault-1 to fault-%s.".formatted(rule.id(), saved.added()));
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
		this.faults.clear();
		this.count.set(0);
	}

	@Override
	public void reset(String scope) {
		remove((fault) -> fault.isOf(scope));
	}

	@Override
	public @Nullable TransferFault strike(TransferredFile subject) {
		Fault fault = strike((each) -> each.effect().transfer() != null
				&& (each.rule().match() == null || each.rule().match().matches(subject)));
		FaultEffect.Transfer effect = (fault != null) ? fault.effect().transfer() : null;
		return (fault != null && effect != null) ? TransferFault.of(fault.id(), effect) : null;
	}

	private @Nullable Fault strike(Predicate<Fault> matches) {
		for (Fault fault : this.faults) {
			if (matches.test(fault) && fault.strike()) {
				return fault;
			}
		}
		return null;
	}

}
