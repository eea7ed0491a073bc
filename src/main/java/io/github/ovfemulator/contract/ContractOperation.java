package io.github.ovfemulator.contract;

import java.util.Locale;

import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of a contract.
 *
 * @param id its id in the contract
 * @param service the id of the vAPI service, or {@code null} for other operations
 * @param operation the id of the vAPI operation, or {@code null} for other operations
 * @param method the HTTP method, in upper case
 * @param path the path key, with {@code ?~action=} for an action
 * @param status the source of the path, in lower case
 * @param definition the operation object
 */
public record ContractOperation(String id, @Nullable String service, @Nullable String operation, String method,
		String path, String status, JsonNode definition) {

	ContractOperation(String method, String path, JsonNode definition) {
		this(definition.path("operationId").stringValue(), definition.path("x-vapi-service").stringValue(null),
				definition.path("x-vapi-operation").stringValue(null), method.toUpperCase(Locale.ROOT), path,
				definition.path("x-status").stringValue(), definition);
	}

	/**
	 * Returns the path key without its query.
	 * @return the path
	 */
	public String pathWithoutAction() {
		return Split.before(this.path, '?');
	}

	/**
	 * Returns the query parameter of the action.
	 * @return {@code action} or {@code ~action}, or {@code null} without an action
	 */
	public @Nullable String actionParameter() {
		return (action() != null) ? Split.before(Split.after(this.path, '?'), '=') : null;
	}

	/**
	 * Returns the action of the path key.
	 * @return its name, or {@code null} without one
	 */
	public @Nullable String action() {
		return (this.path.indexOf('=') >= 0) ? Split.before(Split.after(this.path, '='), '&') : null;
	}

}
