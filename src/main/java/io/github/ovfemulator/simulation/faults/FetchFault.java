package io.github.ovfemulator.simulation.faults;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.web.ConnectionEnd;

/**
 * What disturbs one fetch: the source answers, or its connection ends, as a rule says.
 *
 * @param rule the id of the rule
 * @param status the HTTP status in the place of the source's answer, 0 where the source
 * is asked
 * @param body what comes with that status
 * @param ending how the connection to the source ends
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record FetchFault(String rule, int status, byte[] body, ConnectionEnd ending) {

	static FetchFault of(Fault fault) {
		FaultEffect effect = fault.effect();
		FaultEffect.Failure error = effect.error();
		FaultEffect.Plain http = effect.http();
		if (error != null) {
			int usual = Objects.requireNonNullElse(error.type(), ErrorType.ERROR).restStatus();
			return new FetchFault(fault.id(), Objects.requireNonNullElse(error.status(), usual), new byte[0],
					ConnectionEnd.ANSWER);
		}
		if (http != null) {
			return new FetchFault(fault.id(), Objects.requireNonNullElse(http.status(), 500),
					Objects.requireNonNullElse(http.body(), "").getBytes(StandardCharsets.UTF_8), ConnectionEnd.ANSWER);
		}
		return new FetchFault(fault.id(), 0, new byte[0],
				Objects.requireNonNullElse(effect.connection(), ConnectionEnd.ANSWER));
	}

}
