package io.github.ovfemulator.vapi.jsonrpc;

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
	 * Makes the exception for a request whose id cannot be told.
	 * @param failure what is wrong
	 * @param detail what exactly
	 */
	public JsonRpcException(JsonRpcFailure failure, String detail) {
		this(failure, detail, JsonNodeFactory.instance.nullNode());
	}

	/**
	 * Makes the exception.
	 * @param failure what is wrong
	 * @param detail what exactly
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
