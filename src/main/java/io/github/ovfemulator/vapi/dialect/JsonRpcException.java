package io.github.ovfemulator.vapi.dialect;

/**
 * Ends a request with a failure of JSON-RPC itself.
 */
public final class JsonRpcException extends RuntimeException {

	/** The id of a request whose id is not known. */
	public static final String UNKNOWN_ID = "null";

	private static final long serialVersionUID = 1L;

	private final JsonRpcFailure failure;

	private final String id;

	/**
	 * Creates the exception for a request without a known id.
	 * @param failure the failure
	 * @param detail its details
	 */
	public JsonRpcException(JsonRpcFailure failure, String detail) {
		this(failure, detail, UNKNOWN_ID);
	}

	/**
	 * Creates the exception.
	 * @param failure the failure
	 * @param detail its details
	 * @param id the id of the request, in JSON
	 */
	public JsonRpcException(JsonRpcFailure failure, String detail, String id) {
		super(detail, null, false, false);
		this.failure = failure;
		this.id = id;
	}

	public JsonRpcFailure failure() {
		return this.failure;
	}

	public String id() {
		return this.id;
	}

	public String detail() {
		return String.valueOf(getMessage());
	}

}
