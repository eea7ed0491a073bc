package io.github.ovfemulator.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.importsession.SessionScript;
import io.github.ovfemulator.vapi.type.CachedStructure;
import org.jspecify.annotations.Nullable;

/**
 * The infos of an import session in a recording: those that {@code get} returned, without
 * repeats.
 *
 * @param infos the infos
 * @param times the times of the responses
 */
record RecordedSession(List<ImportSessionInfo> infos, List<Instant> times) {

	/**
	 * Finds the infos in the calls of a session.
	 * @param calls the calls in their order
	 * @return the infos, empty if no {@code get} succeeded
	 */
	static RecordedSession of(List<RecordedCall> calls) {
		List<ImportSessionInfo> infos = new ArrayList<>();
		List<Instant> times = new ArrayList<>();
		for (RecordedCall call : calls) {
			ImportSessionInfo info = info(call);
			if (info != null && (infos.isEmpty() || !infos.get(infos.size() - 1).equals(info))) {
				infos.add(info);
				times.add(call.time());
			}
		}
		return new RecordedSession(infos, times);
	}

	/** Returns the info that a call returned, or {@code null} for another call. */
	static @Nullable ImportSessionInfo info(RecordedCall call) {
		Object result = call.outcome().result();
		Object value = (result instanceof CachedStructure<?> cached) ? cached.value() : result;
		return (value instanceof ImportSessionInfo info) ? info : null;
	}

	/**
	 * Makes a script of the infos.
	 * @param timed whether an info is current as long as it was in the recording
	 */
	SessionScript script(boolean timed) {
		if (!timed) {
			return SessionScript.byPolls(this.infos);
		}
		Instant first = Objects.requireNonNull(this.times.get(0));
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
