package io.github.ovfemulator.contract;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.http.RequestCheck;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the calls of the emulated API held against the contract: before they are answered
 * where their body is read, and afterwards where they were refused before that. Uploads
 * are no part of it, since any bytes will do.
 */
@Component
class ContractCheck extends OncePerRequestFilter implements RequestCheck {

	private static final String SEEN = ContractCheck.class.getName() + ".seen";

	private static final String JSON_RPC = "/api";

	private final ContractService contract;

	ContractCheck(ContractService contract) {
		this.contract = contract;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith("/rest/") && !path.startsWith("/api/") && !path.equals(JSON_RPC);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (this.contract.mode() != ContractMode.OFF && request.getAttribute(SEEN) == null) {
			this.contract.checkSoon(call(request, null));
		}
	}

	@Override
	public void check(HttpServletRequest request, byte[] body) {
		ContractMode mode = this.contract.mode();
		if (mode == ContractMode.OFF || shouldNotFilter(request)) {
			return;
		}
		request.setAttribute(SEEN, true);
		if (mode == ContractMode.REPORT) {
			this.contract.checkSoon(call(request, body));
			return;
		}
		List<ContractViolation> violations = this.contract.checkNow(call(request, body));
		// the door of JSON-RPC refuses all that is described of its messages by itself
		if (!violations.isEmpty() && !request.getRequestURI().equals(JSON_RPC)) {
			throw refusal(violations);
		}
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

	private static ReceivedCall call(HttpServletRequest request, byte @Nullable [] body) {
		String query = request.getQueryString();
		String uri = (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
		return new ReceivedCall(request.getMethod(), uri, body);
	}

}
