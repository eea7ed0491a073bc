package io.github.ovfemulator.simulation.faults;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.CustomResponseException;
import io.github.ovfemulator.web.Exchange;

import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Applies the rules and the latency to calls and uploads.
 */
final class FaultInterceptor implements CallInterceptor {

	private final FaultRegistry faults;

	private final Latency latency;

	private final SessionRemover sessions;

	private final Pause pause;

	FaultInterceptor(FaultRegistry faults, Latency latency, SessionRemover sessions, Pause pause) {
		this.pause = pause;
		this.faults = faults;
		this.latency = latency;
		this.sessions = sessions;
	}

	@Override
	public void before(Exchange exchange) {
		if (!this.latency.time().isZero()) {
			this.pause.sleep(this.latency.time());
		}
		Fault fault = this.faults.strike(exchange);
		if (fault != null) {
			exchange.fault(fault.id());
			apply(exchange, fault);
		}
	}

	private void apply(Exchange exchange, Fault fault) {
		FaultEffect effect = fault.effect();
		if (effect.error() != null) {
			throw error(exchange, effect.error());
		}
		if (effect.http() != null) {
			throw new CustomResponseException(response(effect.http()));
		}
		if (effect.delay() != null) {
			this.pause.sleep(effect.delay().at(fault.chance()));
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
