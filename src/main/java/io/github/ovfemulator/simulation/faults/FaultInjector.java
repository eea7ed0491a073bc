package io.github.ovfemulator.simulation.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.CallInterceptor.Interception;
import io.github.ovfemulator.web.CustomResponseException;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Applies the latency and the fault rules to calls, transfers and phases. The first rule
 * that strikes is applied alone.
 */
public final class FaultInjector implements CallInterceptor, Resettable {

	private final List<Fault> rules;

	private final ChangeFeed changes;

	private final SessionRemover sessions;

	private final Pause pause;

	private volatile Duration latency = Duration.ZERO;

	/**
	 * Creates an injector without latency.
	 * @param faults the rules
	 * @param changes is notified of the counters of rules
	 * @param sessions removes sessions
	 * @param pause suspends calls
	 */
	public FaultInjector(FaultRegistry faults, ChangeFeed changes, SessionRemover sessions, Pause pause) {
		this.rules = faults.view();
		this.changes = changes;
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
	public Interception before(Exchange exchange) {
		Fault fault = strike(
				(each) -> each.isOfExchanges() && (each.effect().session() == null || exchange.session() != null)
						&& (each.rule().match() == null || each.rule().match().matches(exchange)));
		if (fault == null) {
			return this.latency.isZero() ? Interception.NONE : Interception.delay(this.pause.ofCall(this.latency));
		}
		exchange.fault(fault.id());
		FaultEffect.Delay delay = fault.effect().delay();
		Duration total = (delay != null) ? this.latency.plus(delay.at(fault.chance())) : this.latency;
		return new Interception(this.pause.ofCall(total), () -> apply(exchange, fault));
	}

	private void apply(Exchange exchange, Fault fault) {
		FaultEffect effect = fault.effect();
		if (effect.error() != null) {
			throw error(exchange, fault, effect.error());
		}
		if (effect.http() != null) {
			throw new CustomResponseException(response(effect.http()));
		}
		if (effect.connection() != null) {
			exchange.connectionEnd(effect.connection().end());
		}
		String session = exchange.session();
		if (effect.session() == FaultEffect.SessionEffect.VANISH && session != null) {
			this.sessions.vanish(session);
		}
	}

	private static VapiException error(Exchange exchange, Fault fault, FaultEffect.Failure failure) {
		if (failure.status() != null) {
			exchange.status(failure.status());
		}
		String message = (failure.message() != null) ? failure.message()
				: "The fault rule '" + fault.id() + "' of the emulator applies.";
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

	/** Returns the rule that strikes a download by URL, {@code null} for none. */
	@Nullable Fault strike(TransferredFile subject, String path) {
		return strike(
				(fault) -> fault.isOfExchanges() && (fault.effect().session() == null || subject.session() != null)
						&& (fault.rule().match() == null || fault.rule().match().matches(subject, path)));
	}

	/**
	 * Returns the errors of a phase that is about to end.
	 * @param session the id of the session
	 * @param scope the scope of the session, {@code null} for none
	 * @param state the state of the session during the phase
	 * @return the errors of the session, empty if the phase succeeds
	 */
	public List<Structure> failPhase(String session, @Nullable String scope, String state) {
		Fault fault = strike((each) -> each.isOfPhase(state)
				&& (each.rule().match() == null || each.rule().match().matches(session, scope)));
		FaultEffect.Phase effect = (fault != null) ? fault.effect().phase() : null;
		return (effect != null && effect.errors() != null) ? effect.errors() : List.of();
	}

	/**
	 * Returns the disturbance of a transfer.
	 * @param subject the transferred file
	 * @return the disturbance, {@code null} for none
	 */
	public @Nullable TransferFault strike(TransferredFile subject) {
		Fault fault = strike((each) -> each.effect().transfer() != null
				&& (each.rule().match() == null || each.rule().match().matches(subject)));
		FaultEffect.Transfer effect = (fault != null) ? fault.effect().transfer() : null;
		return (fault != null && effect != null) ? TransferFault.of(fault.id(), effect) : null;
	}

	private @Nullable Fault strike(Predicate<Fault> matches) {
		for (Fault fault : this.rules) {
			if (matches.test(fault)) {
				boolean strikes = fault.strike();
				this.changes.changed("fault", fault.id());
				if (strikes) {
					return fault;
				}
			}
		}
		return null;
	}

}
