package io.github.ovfemulator.vapi.operation;

import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call beside its input.
 *
 * @param dialect the dialect that it came in
 * @param operation the operation that it is for
 * @param caller who makes it
 * @param operationId the id by which the client knows it, printable; {@code null} when it
 * gave none
 * @param scope the test that it belongs to: the one that the client names, else its user;
 * {@code null} when neither is known
 * @param session the id of the import or probe session that it is about, or {@code null}
 */
public record CallContext(Dialect dialect, Operation operation, Caller caller, @Nullable String operationId,
		@Nullable String scope, @Nullable String session) {

	private static final String SESSIONS = "ImportSession";

	/**
	 * The same call with the session that its input names.
	 * @param input its input
	 * @return the call
	 */
	public CallContext withInput(Structure input) {
		for (Field field : this.operation.input().fields().values()) {
			if (isSession(field.type()) && field.get(input) instanceof String id) {
				return withSession(id);
			}
		}
		return this;
	}

	/**
	 * The same call with the session that it has made.
	 * @param result its result
	 * @return the call
	 */
	public CallContext withResult(@Nullable Object result) {
		return (isSession(this.operation.output()) && result instanceof String id) ? withSession(id) : this;
	}

	private static boolean isSession(VapiType type) {
		return type instanceof VapiType.Id id && id.resourceType().endsWith(SESSIONS);
	}

	private CallContext withSession(String id) {
		return new CallContext(this.dialect, this.operation, this.caller, this.operationId, this.scope, id);
	}

}
