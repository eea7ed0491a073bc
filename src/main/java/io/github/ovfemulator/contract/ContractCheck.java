package io.github.ovfemulator.contract;

import java.util.List;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.CallListener;
import io.github.ovfemulator.web.Exchange;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has the calls of the emulated API held against the contract: where they are to be
 * refused, before they are carried out and before anything else disturbs them; otherwise
 * when they are answered, whatever the answer is. Uploads are no part of it, since any
 * bytes will do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContractCheck implements CallInterceptor, CallListener {

	private static final String SEEN = ContractCheck.class.getName() + ".seen";

	private static final String JSON_RPC = "/api";

	private final ContractService contract;

	ContractCheck(ContractService contract) {
		this.contract = contract;
	}

	@Override
	public void before(Exchange exchange) {
		if (this.contract.mode() != ContractMode.ENFORCE || !isCall(exchange)) {
			return;
		}
		exchange.request().setAttribute(SEEN, true);
		List<ContractViolation> violations = this.contract.checkNow(call(exchange));
		// the door of JSON-RPC refuses all that is described of its messages by itself
		if (!violations.isEmpty() && !exchange.request().getRequestURI().equals(JSON_RPC)) {
			throw refusal(violations);
		}
	}

	@Override
	public void onAnswered(Exchange exchange) {
		if (this.contract.mode() != ContractMode.OFF && isCall(exchange)
				&& exchange.request().getAttribute(SEEN) == null) {
			this.contract.checkSoon(call(exchange));
		}
	}

	private static boolean isCall(Exchange exchange) {
		String path = exchange.request().getRequestURI();
		return path.startsWith("/rest/") || path.startsWith("/api/") || path.equals(JSON_RPC);
	}

	private static VapiException refusal(List<ContractViolation> violations) {
		boolean unexpected = violations.stream().allMatch(ContractViolation::isUnexpectedInput);
		return VapiException.of(unexpected ? ErrorType.UNEXPECTED_INPUT : ErrorType.INVALID_ARGUMENT,
				violations.stream().limit(10).map(ContractCheck::message).toList(), null);
	}

	private static LocalizableMessage message(ContractViolation violation) {
		return LocalizableMessage.of("emulator.contract.violation", "The call breaks the contract: %s, at '%s': %s.",
				violation.part(), violation.pointer(), violation.rule());
	}

	private static ReceivedCall call(Exchange exchange) {
		HttpServletRequest request = exchange.request();
		String query = request.getQueryString();
		String uri = (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
		return new ReceivedCall(request.getMethod(), uri, exchange.body());
	}

}
