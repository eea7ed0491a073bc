package io.github.ovfemulator.recording.proxy;

import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that is passed on.
 *
 * @param dialect the dialect
 * @param id the client's id of a JSON-RPC request in JSON, {@code null} of JSON elsewhere
 * @param match the operation, or {@code null} if the emulator does not know it
 * @param operationId the client's id of the call, or {@code null}
 * @param session the id of the session that the call is about, or {@code null}
 */
record RelayedCall(Dialect dialect, String id, OperationCatalogue.@Nullable Match match, @Nullable String operationId,
		@Nullable String session) {

	/** Whether the request is one of JSON-RPC. */
	boolean isJsonRpc() {
		return this.dialect == Dialect.JSON_RPC;
	}

	/** Returns the same call, with the session that it has created. */
	RelayedCall withSession(@Nullable String created) {
		return new RelayedCall(this.dialect, this.id, this.match, this.operationId, created);
	}

	/** Leaves the ids out. */
	@Override
	public String toString() {
		return "RelayedCall[" + this.dialect + "]";
	}

}
