package io.github.ovfemulator.vapi.dialect;

/**
 * The failures of JSON-RPC itself, with the codes of the vendor's runtime.
 */
public enum JsonRpcFailure {

	/** The body is not valid JSON. */
	PARSE_ERROR(-32700, "Parse error."),

	/** The JSON is not a valid request. */
	INVALID_REQUEST(-32600, "Invalid Request."),

	/** The method is not {@code invoke}. */
	METHOD_NOT_FOUND(-32601, "Method not found."),

	/** The parameters are invalid. */
	INVALID_PARAMS(-32602, "Invalid params."),

	/** The emulator failed. */
	INTERNAL_ERROR(-32603, "Internal error."),

	/**
	 * The operation in the headers differs from that in the body; a code of the vendor.
	 */
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
