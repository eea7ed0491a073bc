package io.github.ovfemulator.vapi.dialect;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Ends a request with a failure of JSON-RPC itself.
 */
public final class JsonRpcException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final JsonRpcFailure failure;

	private final transient JsonNode id;

	/**
	 * Creates the exception for a request without a known id.
	 * @param failure the failure
	 * @param detail its details
	 */
	public JsonRpcException(JsonRpcFailure failure, String detail) {
		this(failure, detail, JsonNodeFactory.instance.nullNode());
	}

	/**
	 * Creates the exception.
	 * @param failure the failure
	 * @param detail its details
	 * @param id the id of the request
	 */
	public JsonRpcException(JsonRpcFailure failure, String detail, JsonNode id) {
		super(detail, null, false, false);
		this.failure = failure;
		this.id = id;
	}

	public JsonRpcFailure failure() {
		return this.failure;
	}

	public JsonNode id() {
		return this.id;
	}

	public String detail() {
		return String.valueOf(getMessage());
	}

}
