package io.github.ovfemulator.vapi.operation;

import org.jspecify.annotations.Nullable;

/**
 * The context of a call beside its input.
 *
 * @param dialect the dialect of the request
 * @param caller the authenticated caller
 * @param operationId the client's id of the call, printable, or {@code null}
 * @param scope the test that the call belongs to: the scope that the client names, else
 * its user, or {@code null}
 * @param session the id of the session that the call is about or has created, or
 * {@code null}
 */
public record CallContext(Dialect dialect, Caller caller, @Nullable String operationId, @Nullable String scope,
		@Nullable String session) {

	/**
	 * Returns the same call of an authenticated caller.
	 * @param caller the caller, whose user becomes the scope of a call without one
	 * @return the call
	 */
	public CallContext withCaller(Caller caller) {
		return new CallContext(this.dialect, caller, this.operationId,
				(this.scope != null) ? this.scope : caller.user(), this.session);
	}

	/**
	 * Returns the same call with its session.
	 * @param session the id of the session, or {@code null}
	 * @return the call
	 */
	public CallContext withSession(@Nullable String session) {
		return (session != null) ? new CallContext(this.dialect, this.caller, this.operationId, this.scope, session)
				: this;
	}

}
