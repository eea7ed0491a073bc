package io.github.ovfemulator.vapi.jsonrpc;

/**
 * The failures of JSON-RPC itself, with the codes that the vendor's runtime gives them.
 */
public enum JsonRpcFailure {

	/** The body is no JSON. */
	PARSE_ERROR(-32700, "Parse error."),

	/** The JSON is no request. */
	INVALID_REQUEST(-32600, "Invalid Request."),

	/** The method is another than {@code invoke}. */
	METHOD_NOT_FOUND(-32601, "Method not found."),

	/** The parameters are no call. */
	INVALID_PARAMS(-32602, "Invalid params."),

	/** The emulator failed. */
	INTERNAL_ERROR(-32603, "Internal error."),

	/** The headers name another operation than the body; the code is the vendor's own. */
	HEADER_MISMATCH(-31001, "Mismatching operation identifier in HTTP header and payload.");

	private final int code;

	private final String message;

	JsonRpcFailure(int code, String message) {
		this.code = code;
		this.message = message;
	}

	public int code() {
		return this.code;
	}

	public String message() {
		return this.message;
	}

}
