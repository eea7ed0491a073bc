package io.github.ovfemulator.simulation.faults;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.ConnectionEnd;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a rule. Exactly one component is set.
 *
 * @param error a vAPI error as the response
 * @param http a plain HTTP response
 * @param delay a delay before the call is performed
 * @param connection the loss of the response of a call that is performed
 * @param transfer the disturbance of an upload or a download
 * @param phase the failure of a phase of a session
 * @param session the effect on the session of a call
 */
public record FaultEffect(@Nullable Failure error, @Nullable PlainResponse http, @Nullable Delay delay,
		@Nullable ConnectionLoss connection, @Nullable Transfer transfer, @Nullable Phase phase,
		@Nullable SessionEffect session) {

	/**
	 * A vAPI error.
	 *
	 * @param type its type
	 * @param message its message
	 * @param status the HTTP status, by default that of the dialect
	 */
	public record Failure(@Nullable ErrorType type, @Nullable String message, @Nullable Integer status) {

	}

	/**
	 * A plain HTTP response.
	 *
	 * @param status the status
	 * @param body the body
	 */
	public record PlainResponse(@Nullable Integer status, @Nullable String body) {

	}

	/**
	 * A fixed or random delay.
	 *
	 * @param from the minimum, 0 by default
	 * @param to the maximum, {@code null} for a fixed delay
	 */
	public record Delay(@Nullable Duration from, @Nullable Duration to) {

		/** Returns the delay for a random number from 0 to 1. */
		Duration at(double chance) {
			Duration least = Objects.requireNonNullElse(this.from, Duration.ZERO);
			Duration most = Objects.requireNonNullElse(this.to, least);
			return least.plusMillis((long) (chance * most.minus(least).toMillis()));
		}

	}

	/**
	 * The disturbance of a transfer. Exactly one component is set.
	 *
	 * @param refuse whether the transfer is refused
	 * @param cutAfter the number of bytes after which the transfer is aborted
	 * @param corrupt whether one bit is changed
	 */
	public record Transfer(@Nullable Boolean refuse, @Nullable Long cutAfter, @Nullable Boolean corrupt) {

	}

	/**
	 * The failure of a phase at its end.
	 *
	 * @param state the state of the session during the phase
	 * @param errors the errors of the session
	 */
	public record Phase(@Nullable String state, @Nullable List<Structure> errors) {

	}

	/** The ways to lose a response. */
	public enum ConnectionLoss {

		/** The connection is closed without a response. */
		EMPTY(ConnectionEnd.EMPTY),

		/** The connection is reset without a response. */
		RESET(ConnectionEnd.RESET),

		/** The connection is reset after half of the response's body. */
		RESET_WITHIN(ConnectionEnd.RESET_WITHIN);

		private final ConnectionEnd end;

		ConnectionLoss(ConnectionEnd end) {
			this.end = end;
		}

		ConnectionEnd end() {
			return this.end;
		}

	}

	/** The effects on a session. */
	public enum SessionEffect {

		/** The session is removed as if it had expired. */
		VANISH

	}

}
