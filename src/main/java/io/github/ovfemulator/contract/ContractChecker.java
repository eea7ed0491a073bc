package io.github.ovfemulator.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Checks requests and responses against the contracts. Instances are thread-safe.
 */
public final class ContractChecker {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final ContractFiles files = ContractFiles.load();

	private final ContractSchemas schemas = new ContractSchemas(this.files);

	private final Map<ContractRoute.Shape, List<ContractRoute>> routes = this.files.operations()
		.stream()
		.map(ContractRoute::new)
		.collect(Collectors.groupingBy(ContractRoute::shape));

	private final Map<String, ContractRoute> byKey = this.routes.values()
		.stream()
		.flatMap(List::stream)
		.collect(Collectors.toMap((route) -> route.operation().method() + " " + route.operation().path(),
				Function.identity()));

	/**
	 * Checks a request against the contracts.
	 * @param method the HTTP method
	 * @param uri the raw path and query
	 * @param body the body, empty without one; {@code null} for a body that is not
	 * checked
	 * @return the violations
	 */
	public List<ContractViolation> checkRequest(String method, String uri, byte @Nullable [] body) {
		return checkRequest(method, uri, null, body);
	}

	/**
	 * Checks a request against the contracts.
	 * @param method the HTTP method
	 * @param uri the raw path and query
	 * @param match the operation of the request, or {@code null} where it is not known
	 * @param body the body, empty without one; {@code null} for a body that is not
	 * checked
	 * @return the violations
	 */
	List<ContractViolation> checkRequest(String method, String uri, OperationCatalogue.@Nullable Match match,
			byte @Nullable [] body) {
		ContractCall call = ContractCall.of(method, uri);
		Violations violations = new Violations(call);
		ContractRoute known = (match != null) ? this.byKey.get(String.valueOf(match.route())) : null;
		Optional<ContractRoute> route = (known != null) ? Optional.of(known) : route(call);
		if (route.isEmpty()) {
			violations.list().add(ContractViolation.unknownRoute(call, "request"));
			return violations.list();
		}
		checkParameters(call, route.get(),
				(match != null && known != null) ? match.variables() : route.get().pathVariables(call), violations);
		JsonNode requestBody = this.files.resolved(route.get().operation().definition().path("requestBody"));
		if (body != null && (body.length > 0 || requestBody.path("required").asBoolean(false))) {
			checkBody("request body", requestBody.path("content"), null, body, violations);
		}
		return violations.list();
	}

	/**
	 * Checks a response against the contracts.
	 * @param method the HTTP method of the call
	 * @param uri the path and query of the call
	 * @param status the HTTP status
	 * @param contentType the content type, or {@code null} without one
	 * @param body the body, empty without one
	 * @return the violations
	 */
	public List<ContractViolation> checkResponse(String method, String uri, int status, @Nullable String contentType,
			byte[] body) {
		ContractCall call = ContractCall.of(method, uri);
		Violations violations = new Violations(call);
		Map<String, JsonNode> responses = responses(call);
		if (responses.isEmpty()) {
			violations.list().add(ContractViolation.unknownRoute(call, "response"));
			return violations.list();
		}
		JsonNode response = responses.get(Integer.toString(status));
		if (response == null) {
			violations.add("response", "status " + status + " is not one of " + responses.keySet());
			return violations.list();
		}
		checkBody("response body (" + status + ")", response.path("content"), (contentType != null) ? contentType : "",
				body, violations);
		return violations.list();
	}

	private Optional<ContractRoute> route(ContractCall call) {
		ContractRoute.Shape shape = ContractRoute.Shape.of(call.method(), call.path());
		return this.routes.getOrDefault(shape, List.of())
			.stream()
			.filter((route) -> route.matches(call))
			.min(Comparator.comparing(ContractRoute::route, RestRoute.bySpecificity()));
	}

	private Map<String, JsonNode> responses(ContractCall call) {
		Map<String, JsonNode> responses = new LinkedHashMap<>();
		Optional<ContractRoute> route = route(call);
		if (route.isPresent()) {
			route.get()
				.operation()
				.definition()
				.path("responses")
				.forEachEntry((status, response) -> responses.put(status, this.files.resolved(response)));
		}
		else if (call.isEmulated()) {
			responses.put("404", this.files.unknownUrl());
		}
		return responses;
	}

	private void checkParameters(ContractCall call, ContractRoute route, Map<String, String> inPath,
			Violations violations) {
		Map<String, List<String>> inQuery = new LinkedHashMap<>(call.query());
		inQuery.remove(call.actionParameter());
		for (JsonNode reference : route.operation().definition().path("parameters")) {
			JsonNode parameter = this.files.resolved(reference);
			String name = parameter.path("name").stringValue();
			if ("header".equals(parameter.path("in").stringValue())) {
				continue;
			}
			if ("path".equals(parameter.path("in").stringValue())) {
				check("path parameter " + name, parameter, List.of(inPath.getOrDefault(name, "")), violations);
				continue;
			}
			List<String> texts = ParameterValues.take(this.files.resolved(parameter.path("schema")), name, inQuery);
			if (!texts.isEmpty()) {
				check("query parameter " + name, parameter, texts, violations);
			}
			else if (parameter.path("required").asBoolean(false)) {
				violations.add("query parameter " + name, "required");
			}
		}
		inQuery.keySet()
			.forEach((name) -> violations.add("query parameter " + name, ContractViolation.UNKNOWN_PARAMETER));
	}

	private void check(String part, JsonNode parameter, List<String> texts, Violations violations) {
		JsonNode schema = parameter.path("schema");
		JsonNode value = ParameterValues.of(this.files.resolved(schema), texts, JsonNodeFactory.instance);
		violations.addAll(part, this.schemas.violations(schema, value));
	}

	private void checkBody(String part, JsonNode content, @Nullable String contentType, byte[] body,
			Violations violations) {
		if (content.isEmpty()) {
			// a call without input may have an empty object
			boolean noInput = contentType == null && isEmptyObject(body);
			if (body.length > 0 && !noInput) {
				violations.add(part, "has " + body.length + " bytes where none are expected");
			}
			return;
		}
		String mediaType = (contentType != null) ? mediaType(contentType) : content.propertyNames().iterator().next();
		if (!content.has(mediaType)) {
			violations.add(part,
					"content type '" + contentType + "' is not " + String.join(" or ", content.propertyNames()));
			return;
		}
		JsonNode schema = content.path(mediaType).path("schema");
		if (schema.isMissingNode()) {
			return;
		}
		try {
			JsonNode value = mediaType.endsWith("json") ? JSON.readTree(body)
					: StringNode.valueOf(new String(body, StandardCharsets.UTF_8));
			if (value.isMissingNode()) {
				violations.add(part, "required");
			}
			else {
				violations.addAll(part, this.schemas.violations(schema, value));
			}
		}
		catch (JacksonException ex) {
			violations.add(part, "no JSON: " + ex.getOriginalMessage());
		}
	}

	private static boolean isEmptyObject(byte[] body) {
		try {
			return JSON.readTree(body) instanceof ObjectNode object && object.isEmpty();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static String mediaType(String contentType) {
		return Split.before(contentType, ';').strip().toLowerCase(Locale.ROOT);
	}

	private record Violations(ContractCall call, List<ContractViolation> list) {

		Violations(ContractCall call) {
			this(call, new ArrayList<>());
		}

		void add(String part, String rule) {
			add(part, new BrokenRule("", rule));
		}

		void addAll(String part, List<BrokenRule> rules) {
			rules.forEach((rule) -> add(part, rule));
		}

		private void add(String part, BrokenRule broken) {
			this.list.add(new ContractViolation(this.call.toString(), part, broken.pointer(), broken.rule()));
		}

	}

}
