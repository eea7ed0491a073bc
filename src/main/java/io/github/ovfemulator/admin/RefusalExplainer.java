package io.github.ovfemulator.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.contract.ContractService;
import io.github.ovfemulator.contract.ContractViolation;
import io.github.ovfemulator.journal.JournalEntry;
import io.github.ovfemulator.simulation.ExchangeKind;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.operation.SimilarRoutes;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Explains why a call in the journal was refused: from the fault rule that struck it, the
 * error of its response, and its violations of the contract.
 */
@Component
class RefusalExplainer {

	private static final int FIRST_ERROR_STATUS = 400;

	private final OperationCatalogue catalogue;

	private final ContractService contract;

	RefusalExplainer(OperationCatalogue catalogue, ContractService contract) {
		this.catalogue = catalogue;
		this.contract = contract;
	}

	/**
	 * Explains an entry.
	 * @return the explanation, {@code null} if the call was not refused
	 */
	@Nullable Refusal explain(JournalEntry entry) {
		JsonNode response = json(entry.response().text());
		boolean refused = entry.error() != null || entry.status() == 0 || entry.status() >= FIRST_ERROR_STATUS
				|| (response.has("jsonrpc") && response.has("error"));
		if (!refused) {
			return null;
		}
		List<Refusal.Reason> reasons = new ArrayList<>();
		if (entry.fault() != null) {
			reasons.add(new Refusal.Reason("fault", "The fault rule '" + entry.fault() + "' struck.", null));
		}
		boolean unknown = entry.kind() == ExchangeKind.CALL && entry.operation() == null && entry.status() == 404;
		if (unknown) {
			String similar = SimilarRoutes.describe(entry.similar());
			reasons.add(new Refusal.Reason("error",
					"No operation has this method, path and action" + (similar.isEmpty() ? "." : "; " + similar + "."),
					null));
		}
		else {
			messages(response).forEach((text) -> reasons.add(new Refusal.Reason("error", text, null)));
		}
		List<ContractViolation> violations = this.contract.violations(entry.exchange());
		violations.stream()
			.filter((violation) -> !violation.concernsUnknownRoute())
			.forEach((violation) -> reasons
				.add(new Refusal.Reason("contract", violation.part() + ": " + violation.rule() + ".",
						violation.pointer().isEmpty() ? null : violation.pointer())));
		return new Refusal(summary(entry, reasons), reasons, accepted(entry, unknown, violations).orElse(null));
	}

	private static String summary(JournalEntry entry, List<Refusal.Reason> reasons) {
		String subject = (entry.kind() == ExchangeKind.FETCH) ? "The pull failed" : "The call was refused";
		String answer = (entry.status() == 0) ? ": the source did not respond"
				: " with " + ((entry.error() != null) ? entry.error() : "status " + entry.status());
		return subject + answer + (reasons.isEmpty() ? "." : ". " + reasons.get(0).text());
	}

	private Optional<Refusal.Accepted> accepted(JournalEntry entry, boolean unknown,
			List<ContractViolation> violations) {
		if (entry.fault() != null) {
			return Optional.of(new Refusal.Accepted("Switch the rule off; then the same call reaches the emulator.",
					"PATCH", "/__admin/faults/" + entry.fault(),
					JsonMapper.shared().createObjectNode().put("enabled", false)));
		}
		if (unknown) {
			return SimilarRoutes.proposal(entry.similar(), entry.method())
				.map((found) -> new Refusal.Accepted("The most similar operation is " + found.operation() + ".",
						found.route().method(), found.address(entry.path()), null));
		}
		if ("unauthenticated".equals(entry.error())) {
			boolean api = "api".equals(entry.dialect());
			return Optional.of(new Refusal.Accepted(
					"Log in with user and password, and send the session id of the response in the header "
							+ "'vmware-api-session-id'.",
					"POST", api ? "/api/session" : "/rest/com/vmware/cis/session", null));
		}
		if (!violations.isEmpty()) {
			return corrected(entry);
		}
		return existing(entry);
	}

	private Optional<Refusal.Accepted> corrected(JournalEntry entry) {
		if (entry.request().isCut()) {
			return Optional.empty();
		}
		return CallCorrection
			.of(entry.path(), entry.request().text(),
					(call) -> this.contract.check(entry.method(), call.address(), call.bytes()))
			.map((call) -> new Refusal.Accepted("This call obeys the contract.", entry.method(), call.address(),
					call.body()));
	}

	/** The call that tells what exists, or the state of a session. */
	private Optional<Refusal.Accepted> existing(JournalEntry entry) {
		if ("not_found".equals(entry.error())) {
			return route(entry, "list").map((route) -> new Refusal.Accepted(
					"The id in the call does not exist. This call lists the ids that do.", route.method(),
					Split.after(route.toString(), ' '), null));
		}
		if ("not_allowed_in_current_state".equals(entry.error()) && entry.session() != null) {
			return Optional.of(new Refusal.Accepted(
					"The call is right, but not in this state. Read the state, and call again in one that allows it.",
					"GET", "/__admin/sessions/" + entry.session(), null));
		}
		return Optional.empty();
	}

	private Optional<RestRoute> route(JournalEntry entry, String operation) {
		return this.catalogue.operations()
			.stream()
			.filter((each) -> each.service().equals(entry.service()) && each.name().equals(operation))
			.map("api".equals(entry.dialect()) ? Operation::api : Operation::rest)
			.flatMap((routes) -> routes.list().stream())
			.findFirst();
	}

	/** The messages of an error, in each dialect. */
	private static List<String> messages(JsonNode response) {
		if (response.path("error").has("code")) {
			return List.of(protocolError(response.path("error").path("code").asInt()));
		}
		List<String> messages = new ArrayList<>();
		response.findValues("default_message").forEach((message) -> messages.add(message.asString("")));
		if (messages.isEmpty() && response.has("detail")) {
			messages.add(response.path("detail").asString("").strip());
		}
		return messages;
	}

	/** The meaning of a code of JSON-RPC 2.0. */
	private static String protocolError(int code) {
		return switch (code) {
			case -32700 -> "The body is not JSON.";
			case -32600 -> "The body is not a request of JSON-RPC 2.0, with 'jsonrpc', 'id', 'method' and 'params'.";
			case -32601 -> "The method, service or operation does not exist.";
			case -32602 -> "The parameters are not those of an invocation.";
			default -> "The server failed (" + code + ").";
		};
	}

	private static JsonNode json(String text) {
		try {
			return text.isEmpty() ? JsonMapper.shared().missingNode() : JsonMapper.shared().readTree(text);
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().missingNode();
		}
	}

}
