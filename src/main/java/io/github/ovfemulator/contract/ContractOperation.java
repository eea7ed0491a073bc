package io.github.ovfemulator.contract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of a contract.
 *
 * @param id its {@code operationId}
 * @param service the id of the vAPI service, or {@code null} where it is no vAPI
 * operation
 * @param operation the id of the vAPI operation, or {@code null} likewise
 * @param method the HTTP method, in upper case
 * @param path the path key, with {@code ?~action=} where it has one
 * @param status how well its path is known, in lower case
 * @param definition the operation object
 */
public record ContractOperation(String id, @Nullable String service, @Nullable String operation, String method,
		String path, String status, JsonNode definition) {

	private static final Pattern ACTION = Pattern.compile("\\?(~?action)=(.*)");

	ContractOperation(String method, String path, JsonNode definition) {
		this(definition.path("operationId").stringValue(), definition.path("x-vapi-service").stringValue(null),
				definition.path("x-vapi-operation").stringValue(null), method.toUpperCase(Locale.ROOT), path,
				definition.path("x-status").stringValue(), definition);
	}

	/**
	 * The path key without its query.
	 * @return the path
	 */
	public String pathWithoutAction() {
		return ACTION.matcher(this.path).replaceFirst("");
	}

	/**
	 * The query parameter that names the action.
	 * @return {@code action} or {@code ~action}, or {@code null} where the path key has
	 * no action
	 */
	public @Nullable String actionParameter() {
		return ofAction(1);
	}

	/**
	 * The action that the path key names.
	 * @return its name, or {@code null} where the path key has none
	 */
	public @Nullable String action() {
		return ofAction(2);
	}

	private @Nullable String ofAction(int group) {
		Matcher matcher = ACTION.matcher(this.path);
		return matcher.find() ? matcher.group(group) : null;
	}

}
