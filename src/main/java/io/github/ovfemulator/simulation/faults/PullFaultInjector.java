package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules to downloads by URL.
 */
final class PullFaultInjector implements PullFaults {

	private final FaultRegistry faults;

	private final SessionRemover sessions;

	private final Pause pause;

	PullFaultInjector(FaultRegistry faults, SessionRemover sessions, Pause pause) {
		this.faults = faults;
		this.sessions = sessions;
		this.pause = pause;
	}

	@Override
	public @Nullable PullFault strike(TransferredFile subject, String path) {
		Fault fault = this.faults.strike(subject, path);
		if (fault == null) {
			return null;
		}
		FaultEffect effect = fault.effect();
		if (effect.delay() != null) {
			this.pause.sleep(effect.delay().at(fault.chance()));
		}
		if (effect.session() == FaultEffect.SessionEffect.VANISH && subject.session() != null) {
			this.sessions.vanish(subject.session());
		}
		return PullFault.of(fault);
	}

}
