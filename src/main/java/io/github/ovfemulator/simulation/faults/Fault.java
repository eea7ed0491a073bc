package io.github.ovfemulator.simulation.faults;

import java.util.Random;

import io.github.ovfemulator.simulation.RandomSequence;

/**
 * A rule at work: what has met it, and how often it has struck.
 */
public final class Fault {

	private final String id;

	private final FaultRule rule;

	private final FaultEffect effect;

	private final RandomSequence random;

	private long matched;

	private long struck;

	Fault(String id, FaultRule rule, FaultEffect effect) {
		this(new FaultsSnapshot.SavedFault(id, 0, 0, 0, rule), effect);
	}

	/** A rule with what it has behind it; chance without a seed begins anew. */
	Fault(FaultsSnapshot.SavedFault saved, FaultEffect effect) {
		Long seed = saved.rule().seed();
		this.id = saved.id();
		this.rule = saved.rule();
		this.effect = effect;
		this.matched = saved.matched();
		this.struck = saved.struck();
		this.random = (seed != null) ? new RandomSequence(seed, saved.drawn())
				: new RandomSequence(new Random().nextLong(), 0);
	}

	synchronized FaultsSnapshot.SavedFault save() {
		return new FaultsSnapshot.SavedFault(this.id, this.matched, this.struck,
				(this.rule.seed() != null) ? this.random.drawn() : 0, this.rule);
	}

	/**
	 * By what it is known.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * What it does, and to what.
	 * @return the rule
	 */
	public FaultRule rule() {
		return this.rule;
	}

	FaultEffect effect() {
		return this.effect;
	}

	/**
	 * How many matches it has met.
	 * @return the number
	 */
	public synchronized long matched() {
		return this.matched;
	}

	/**
	 * How often it has struck.
	 * @return the number
	 */
	public synchronized long struck() {
		return this.struck;
	}

	/**
	 * Whether it is for one scope alone.
	 * @param scope the scope
	 * @return whether its rule names this scope
	 */
	public boolean isOf(String scope) {
		return this.rule.match() != null && scope.equals(this.rule.match().scope());
	}

	/** Whether it disturbs calls, uploads and fetches as a whole. */
	boolean isOfExchanges() {
		return this.effect.transfer() == null && this.effect.phase() == null;
	}

	/** Whether it ends sessions when they leave a state. */
	boolean isOfPhase(String state) {
		return this.effect.phase() != null && state.equals(this.effect.phase().state());
	}

	/** Whether it strikes what it has met. */
	synchronized boolean strike() {
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

	/** A number from 0 to 1, by chance. */
	synchronized double chance() {
		return this.random.nextDouble();
	}

}
