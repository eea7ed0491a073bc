package io.github.ovfemulator.simulation.faults;

import java.util.Random;

import io.github.ovfemulator.simulation.RandomSequence;
import org.jspecify.annotations.Nullable;

/**
 * An active rule with its counters.
 */
public final class Fault {

	private final String id;

	private final FaultRule rule;

	private final FaultEffect effect;

	private final RandomSequence random;

	private long matched;

	private long struck;

	private boolean enabled;

	Fault(String id, FaultRule rule, FaultEffect effect) {
		this(new FaultsSnapshot.FaultSnapshot(id, 0, 0, 0, null, rule), effect);
	}

	/** Restores a rule. A random source without a seed starts anew. */
	Fault(FaultsSnapshot.FaultSnapshot saved, FaultEffect effect) {
		Long seed = saved.rule().seed();
		this.id = saved.id();
		this.rule = saved.rule();
		this.effect = effect;
		this.matched = saved.matched();
		this.struck = saved.struck();
		this.enabled = !Boolean.FALSE.equals(saved.enabled());
		this.random = (seed != null) ? new RandomSequence(seed, saved.drawn())
				: new RandomSequence(new Random().nextLong(), 0);
	}

	synchronized FaultsSnapshot.FaultSnapshot save() {
		return new FaultsSnapshot.FaultSnapshot(this.id, this.matched, this.struck,
				(this.rule.seed() != null) ? this.random.drawn() : 0, this.enabled ? null : false, this.rule);
	}

	/**
	 * Returns the id.
	 * @return for example {@code fault-1}
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Returns the rule.
	 * @return the rule
	 */
	public FaultRule rule() {
		return this.rule;
	}

	FaultEffect effect() {
		return this.effect;
	}

	/**
	 * Returns whether the rule is applied.
	 * @return whether it counts and disturbs matches
	 */
	public synchronized boolean isEnabled() {
		return this.enabled;
	}

	synchronized void enable(boolean enable) {
		this.enabled = enable;
	}

	/**
	 * Returns the number of matches.
	 * @return the number
	 */
	public synchronized long matched() {
		return this.matched;
	}

	/**
	 * Returns the number of matches that were disturbed.
	 * @return the number
	 */
	public synchronized long struck() {
		return this.struck;
	}

	/**
	 * Returns whether the rule is restricted to a scope.
	 * @param scope the scope
	 * @return whether its criteria contain this scope
	 */
	public boolean isOf(String scope) {
		return scope.equals(scope());
	}

	/**
	 * Returns the scope that the rule is restricted to.
	 * @return the scope, or {@code null} for all scopes
	 */
	public @Nullable String scope() {
		return (this.rule.match() != null) ? this.rule.match().scope() : null;
	}

	/** Returns whether the rule disturbs calls, uploads and downloads as a whole. */
	boolean isOfExchanges() {
		return this.effect.transfer() == null && this.effect.phase() == null;
	}

	/** Returns whether the rule fails the phase of a state. */
	boolean isOfPhase(String state) {
		return this.effect.phase() != null && state.equals(this.effect.phase().state());
	}

	/** Counts a match and returns whether the rule applies to it. */
	synchronized boolean strike() {
		if (!this.enabled) {
			return false;
		}
		this.matched++;
		boolean skipped = this.rule.skip() != null && this.matched <= this.rule.skip();
		boolean used = this.rule.times() != null && this.struck >= this.rule.times();
		boolean strikes = !skipped && !used
				&& (this.rule.probability() == null || this.random.nextDouble() < this.rule.probability());
		if (strikes) {
			this.struck++;
		}
		return strikes;
	}

	/** Returns a random number from 0 to 1. */
	synchronized double chance() {
		return this.random.nextDouble();
	}

}
