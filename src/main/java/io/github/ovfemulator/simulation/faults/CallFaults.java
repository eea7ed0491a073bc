package io.github.ovfemulator.simulation.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.CallInterceptor.Interception;
import io.github.ovfemulator.web.CustomResponseException;
import io.github.ovfemulator.web.Exchange;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Applies the latency and the fault rules to calls and uploads.
 */
public final class CallFaults implements CallInterceptor, Resettable {

	private final FaultRegistry faults;

	private final List<Fault> rules;

	private final SessionRemover sessions;

	private final Pause pause;

	private volatile Duration latency = Duration.ZERO;

	CallFaults(FaultRegistry faults, SessionRemover sessions, Pause pause) {
		this.faults = faults;
		this.rules = faults.view();
		this.sessions = sessions;
		this.pause = pause;
	}

	/**
	 * Returns the delay of every call.
	 * @return the delay, 0 by default
	 */
	public Duration latency() {
		return this.latency;
	}

	/**
	 * Changes the delay of every call.
	 * @param changed the delay of later calls
	 */
	public void changeLatency(Duration changed) {
		this.latency = changed;
	}

	@Override
	public void reset() {
		this.latency = Duration.ZERO;
	}

	@Override
	public @Nullable Interception before(Exchange exchange) {
		Fault fault = this.rules.isEmpty() ? null : this.faults.strike(exchange);
		if (fault == null) {
			return this.latency.isZero() ? null : Interception.delay(this.pause.ofCall(this.latency));
		}
		exchange.fault(fault.id());
		FaultEffect.Delay delay = fault.effect().delay();
		Duration total = (delay != null) ? this.latency.plus(delay.at(fault.chance())) : this.latency;
		return new Interception(this.pause.ofCall(total), () -> apply(exchange, fault));
	}

	private void apply(Exchange exchange, Fault fault) {
		FaultEffect effect = fault.effect();
		if (effect.error() != null) {
			throw error(exchange, effect.error());
		}
		if (effect.http() != null) {
			throw new CustomResponseException(response(effect.http()));
		}
		if (effect.connection() != null) {
			exchange.connectionEnd(effect.connection());
		}
		String session = exchange.session();
		if (effect.session() == FaultEffect.SessionEffect.VANISH && session != null) {
			this.sessions.vanish(session);
		}
	}

	private static VapiException error(Exchange exchange, FaultEffect.Failure failure) {
		if (failure.status() != null) {
			exchange.status(failure.status());
		}
		String message = Objects.requireNonNullElse(failure.message(), "A fault rule of the emulator applies.");
		return VapiException.of(Objects.requireNonNullElse(failure.type(), ErrorType.ERROR),
				LocalizableMessage.of("emulator.fault.injected", "%s", message));
	}

	private static VapiResponse response(FaultEffect.PlainResponse plain) {
		byte[] body = Objects.requireNonNullElse(plain.body(), "").getBytes(StandardCharsets.UTF_8);
		MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
		if (body.length > 0) {
			headers.set(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
		}
		return new VapiResponse(Objects.requireNonNullElse(plain.status(), 500), headers, MessageBody.of(body));
	}

}
