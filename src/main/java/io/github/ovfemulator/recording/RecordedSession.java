package io.github.ovfemulator.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.importsession.SessionScript;
import org.jspecify.annotations.Nullable;

/**
 * The infos of an import session in a recording: those that {@code get} returned, without
 * repeats.
 *
 * @param id the id of the session
 * @param infos the infos
 * @param times the times of the responses
 */
record RecordedSession(String id, List<ImportSessionInfo> infos, List<Instant> times) {

	static RecordedSession of(String id) {
		return new RecordedSession(id, new ArrayList<>(), new ArrayList<>());
	}

	/** Adds the info that a call returned, unless it is the same as the last one. */
	void add(RecordedCall call) {
		ImportSessionInfo info = info(call);
		if (info != null && (this.infos.isEmpty() || !this.infos.get(this.infos.size() - 1).equals(info))) {
			this.infos.add(info);
			this.times.add(call.time());
		}
	}

	/** Returns the info that a call returned, or {@code null} for another call. */
	static @Nullable ImportSessionInfo info(RecordedCall call) {
		return (call.outcome().result() instanceof ImportSessionInfo info) ? info : null;
	}

	/**
	 * Makes a script of the infos.
	 * @param timed whether an info is current as long as it was in the recording
	 */
	SessionScript script(boolean timed) {
		if (!timed) {
			return SessionScript.byPolls(this.infos);
		}
		Instant first = this.times.get(0);
		return new SessionScript(this.infos, this.times.stream().map((time) -> Duration.between(first, time)).toList());
	}

	/** Returns the states of the infos, without repeats. */
	List<String> states() {
		List<String> states = new ArrayList<>();
		for (ImportSessionInfo info : this.infos) {
			if (states.isEmpty() || !states.get(states.size() - 1).equals(info.state().name())) {
				states.add(info.state().name());
			}
		}
		return states;
	}

}
