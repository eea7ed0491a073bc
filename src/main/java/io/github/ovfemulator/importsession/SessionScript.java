package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The infos that a scripted session returns.
 *
 * @param infos the infos, at least one; the last one is repeated
 * @param times when each info is current, as the time since the first {@code get} by the
 * emulator's clock, ascending from 0; {@code null} where each {@code get} goes on to the
 * next info
 */
public record SessionScript(List<ImportSessionInfo> infos, @Nullable List<Duration> times) {

	/** Copies the lists. */
	public SessionScript {
		infos = List.copyOf(infos);
		times = (times != null) ? List.copyOf(times) : null;
	}

	/**
	 * Returns a script that goes on with each {@code get}.
	 * @param infos the infos, at least one
	 * @return the script
	 */
	public static SessionScript byPolls(List<ImportSessionInfo> infos) {
		return new SessionScript(infos, null);
	}

}
