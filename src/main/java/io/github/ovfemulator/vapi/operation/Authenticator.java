package io.github.ovfemulator.vapi.operation;

import org.jspecify.annotations.Nullable;

/**
 * Authenticates callers. Without an authenticator all callers are anonymous.
 */
public interface Authenticator {

	/**
	 * Authenticates the caller of an operation.
	 * @param operation the operation
	 * @param credentials the credentials of the request
	 * @return the caller, or {@code null} for an anonymous one
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code unauthenticated} when
	 * the caller is refused
	 */
	@Nullable Caller authenticate(Operation operation, Credentials credentials);

}
