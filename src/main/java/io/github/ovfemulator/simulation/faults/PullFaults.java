package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules to downloads by URL.
 */
public final class PullFaults {

	private final FaultInjector faults;

	private final SessionRemover sessions;

	private final Pause pause;

	PullFaults(FaultInjector faults, SessionRemover sessions, Pause pause) {
		this.faults = faults;
		this.sessions = sessions;
		this.pause = pause;
	}

	/**
	 * Returns the disturbance of a download. Applies a delay on the calling thread, and
	 * removes the session if the rule requires it.
	 * @param subject the file to download
	 * @param path the path of its URL
	 * @return the disturbance, {@code null} for none
	 */
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
