package io.github.ovfemulator.session;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long sessions are kept. The vendor documents no durations, so these are choices.
 *
 * @param idle the idle timeout of a session that is not finished
 * @param finished the idle timeout of a completed or failed session
 * @param max the maximum number of sessions of all kinds
 * @param maxPerUser the maximum number of sessions of a user; unset, it is half of
 * {@code emulator.sessions.max}
 * @param maxPerScope the maximum number of sessions of a scope; unset, it is half of
 * {@code emulator.sessions.max}
 * @param maxMemory the maximum memory of all sessions with their descriptors and
 * parameters, as estimated; unset, it is 25 % of the heap. Further uploads and sessions
 * fail with {@code unable_to_allocate_resource}
 */
@ConfigurationProperties("emulator.sessions")
public record SessionProperties(@DefaultValue("PT30M") Duration idle, @DefaultValue("PT1H") Duration finished,
		@DefaultValue("10000") int max, @Nullable Integer maxPerUser, @Nullable Integer maxPerScope,
		@Nullable DataSize maxMemory) {

	private static final String MAX_MEMORY = "emulator.sessions.max-memory";

	private static final int HEAP_PERCENT = 25;

	public SessionProperties {
		Limits.requirePositive("emulator.sessions.idle", idle);
		Limits.requirePositive("emulator.sessions.finished", finished);
		Limits.require("emulator.sessions.max", max, 1);
		Limits.require("emulator.sessions.max-per-user", (maxPerUser != null) ? maxPerUser : 1, 1);
		Limits.require("emulator.sessions.max-per-scope", (maxPerScope != null) ? maxPerScope : 1, 1);
		Limits.memory(MAX_MEMORY, maxMemory, HEAP_PERCENT);
	}

	int perUser() {
		return (this.maxPerUser != null) ? this.maxPerUser : half();
	}

	int perScope() {
		return (this.maxPerScope != null) ? this.maxPerScope : half();
	}

	private int half() {
		return (this.max + 1) / 2;
	}

	/** Creates the budget of all sessions. */
	public MemoryBudget budget() {
		return new MemoryBudget(MAX_MEMORY, Limits.memory(MAX_MEMORY, this.maxMemory, HEAP_PERCENT));
	}

	/** Returns how long a session lives without use. */
	Duration lifetime(boolean finished) {
		return finished ? this.finished : this.idle;
	}

}
