package io.github.ovfemulator.simulation.faults;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.web.ConnectionEnd;

/**
 * The disturbance of one download by URL.
 *
 * @param rule the id of the rule
 * @param status the HTTP status to use instead of the response of the source, 0 to send
 * the request
 * @param body the body for that status
 * @param ending the end of the connection to the source
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record PullFault(String rule, int status, byte[] body, ConnectionEnd ending) {

	static PullFault of(Fault fault) {
		FaultEffect effect = fault.effect();
		FaultEffect.Failure error = effect.error();
		FaultEffect.PlainResponse http = effect.http();
		if (error != null) {
			int defaultStatus = Objects.requireNonNullElse(error.type(), ErrorType.ERROR).restStatus();
			return new PullFault(fault.id(), Objects.requireNonNullElse(error.status(), defaultStatus), new byte[0],
					ConnectionEnd.ANSWER);
		}
		if (http != null) {
			return new PullFault(fault.id(), Objects.requireNonNullElse(http.status(), 500),
					Objects.requireNonNullElse(http.body(), "").getBytes(StandardCharsets.UTF_8), ConnectionEnd.ANSWER);
		}
		return new PullFault(fault.id(), 0, new byte[0],
				(effect.connection() != null) ? effect.connection().end() : ConnectionEnd.ANSWER);
	}

}
