package io.github.ovfemulator.support;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints for clients, each with a call of one session.
 */
public enum TestEndpoint {

	/** {@code get} in the older REST dialect. */
	REST,

	/** {@code get} in the newer REST dialect. */
	API,

	/** {@code get} over JSON-RPC. */
	JSON_RPC,

	/** An upload; its response has no body. */
	UPLOAD;

	private static final String RPC = """
			{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {
			  "serviceId": "com.vmware.vcenter.ovf.import_session", "operationId": "get",
			  "ctx": {"appCtx": {"opId": "rpc-7"}, "securityCtx": null},
			  "input": {"STRUCTURE": {"operation-input": {"id": "%s"}}}}}""";

	/**
	 * A successful call: {@code get} of a new session, or the upload of its descriptor.
	 */
	public TestRequest call(ImportClient session) {
		return switch (this) {
			case REST -> new TestRequest("GET", session.path(), new byte[0]);
			case API -> new TestRequest("GET", "/api/vcenter/ovf/import-session/" + session.id(), new byte[0]);
			case JSON_RPC ->
				new TestRequest("POST", "/api", RPC.formatted(session.id()).getBytes(StandardCharsets.UTF_8));
			case UPLOAD -> TestRequest.upload(session, "descriptor.ovf",
					TestOvfDescriptors.virtualMachine("endpoint-" + session.id()).bytes());
		};
	}

	/** The name of the dialect in the journal. */
	public @Nullable String dialect() {
		return (this == UPLOAD) ? null : name().toLowerCase(Locale.ROOT);
	}

	/** The HTTP status of an error. */
	public int status(ErrorType type) {
		return switch (this) {
			case REST, UPLOAD -> type.restStatus();
			case API -> type.apiStatus();
			case JSON_RPC -> 200;
		};
	}

	/** The name of an error in a response body. */
	public String name(ErrorType type) {
		return (this == API) ? "\"error_type\":\"" + type.name() + "\""
				: "\"com.vmware.vapi.std.errors." + type.name().toLowerCase(Locale.ROOT) + "\"";
	}

}
