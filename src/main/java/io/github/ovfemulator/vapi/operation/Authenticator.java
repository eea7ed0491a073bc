package io.github.ovfemulator.vapi.operation;

/**
 * Finds out who makes a call, and refuses callers. Without one, all callers are served
 * and none is known.
 */
public interface Authenticator {

	/**
	 * Finds out who makes a call.
	 * @param operation the operation that is called
	 * @param credentials what the caller showed, the same in every dialect
	 * @return who it is
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code unauthenticated} when
	 * the caller is not served
	 */
	Caller authenticate(Operation operation, Credentials credentials);

}
