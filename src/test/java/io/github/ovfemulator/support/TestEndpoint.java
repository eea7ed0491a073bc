package io.github.ovfemulator.support;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;

/**
 * The doors through which clients come, each with a call that is about one session.
 */
public enum TestEndpoint {

	/** {@code get} in the older REST dialect. */
	REST,

	/** {@code get} in the newer REST dialect. */
	API,

	/** {@code get} over JSON-RPC. */
	JSON_RPC,

	/** An upload, whose answer has no body. */
	UPLOAD;

	private static final String RPC = """
			{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {
			  "serviceId": "com.vmware.vcenter.ovf.import_session", "operationId": "get",
			  "ctx": {"appCtx": {"opId": "rpc-7"}, "securityCtx": null},
			  "input": {"STRUCTURE": {"operation-input": {"id": "%s"}}}}}""";

	/** A call that succeeds: it looks at a new session, or uploads its descriptor. */
	public TestRequest call(ImportClient session) {
		return switch (this) {
			case REST -> new TestRequest("GET", session.path(), new byte[0]);
			case API -> new TestRequest("GET", "/api/vcenter/ovf/import-session/" + session.id(), new byte[0]);
			case JSON_RPC ->
				new TestRequest("POST", "/api", RPC.formatted(session.id()).getBytes(StandardCharsets.UTF_8));
			case UPLOAD -> TestRequest.upload(session, "descriptor.ovf",
					TestOvfDescriptors.virtualMachine("door-" + session.id()).bytes());
		};
	}

	/** By what the journal knows the dialect. */
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

	/** How an answer names an error, where it does. */
	public String name(ErrorType type) {
		return (this == API) ? "\"error_type\":\"" + type.name() + "\""
				: "\"com.vmware.vapi.std.errors." + type.name().toLowerCase(Locale.ROOT) + "\"";
	}

}
