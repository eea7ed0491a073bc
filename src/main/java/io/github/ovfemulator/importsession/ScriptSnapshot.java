package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a scripted session.
 *
 * @param id the id
 * @param infos the infos
 * @param answered the number of infos returned so far, without the last one
 * @param times when each info is current, as the time since the first {@code get}, or
 * {@code null} where each {@code get} goes on to the next info
 * @param started the time of the first {@code get} of a session with times, or
 * {@code null}
 */
public record ScriptSnapshot(String id, List<ImportSessionInfo> infos, int answered, @Nullable List<Duration> times,
		@Nullable Instant started) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return List.of();
	}

}
