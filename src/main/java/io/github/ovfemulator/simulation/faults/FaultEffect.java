package io.github.ovfemulator.simulation.faults;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.ConnectionEnd;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does: exactly one of these.
 *
 * @param error the call ends with a vAPI error
 * @param http the call is answered with plain HTTP
 * @param delay the call waits before it is carried out
 * @param connection the call is carried out, but its answer is lost
 * @param transfer an upload or a fetch is disturbed
 * @param phase a phase of a session fails
 * @param session what becomes of the session that the call is about
 */
public record FaultEffect(@Nullable Failure error, @Nullable Plain http, @Nullable Delay delay,
		@Nullable ConnectionEnd connection, @Nullable Transfer transfer, @Nullable Phase phase,
		@Nullable Fate session) {

	/**
	 * A vAPI error.
	 *
	 * @param type its type
	 * @param message its message
	 * @param status the HTTP status, where it is not to be the dialect's
	 */
	public record Failure(@Nullable ErrorType type, @Nullable String message, @Nullable Integer status) {

	}

	/**
	 * An answer of plain HTTP.
	 *
	 * @param status the status
	 * @param body the body
	 */
	public record Plain(@Nullable Integer status, @Nullable String body) {

	}

	/**
	 * A delay: fixed, or by chance between two.
	 *
	 * @param from the shortest
	 * @param to the longest, {@code null} for a fixed delay
	 */
	public record Delay(@Nullable Duration from, @Nullable Duration to) {

		/** The delay that chance, a number from 0 to 1, makes of it. */
		Duration at(double chance) {
			Duration least = Objects.requireNonNullElse(this.from, Duration.ZERO);
			Duration most = Objects.requireNonNullElse(this.to, least);
			return least.plusMillis((long) (chance * most.minus(least).toMillis()));
		}

	}

	/**
	 * What happens to a transfer: exactly one of these.
	 *
	 * @param refuse it is refused
	 * @param cutAfter it breaks off after so many bytes
	 * @param corrupt a bit of it arrives wrong
	 */
	public record Transfer(@Nullable Boolean refuse, @Nullable Long cutAfter, @Nullable Boolean corrupt) {

	}

	/**
	 * A phase that fails when it would be over: its session ends in error.
	 *
	 * @param state the state in which the session is during the phase
	 * @param errors the errors that it ends with
	 */
	public record Phase(@Nullable String state, @Nullable List<Structure> errors) {

	}

	/**
	 * What becomes of a session.
	 */
	public enum Fate {

		/** It is gone, as if it had expired. */
		VANISH

	}

}
