package io.github.ovfemulator.vapi.dialect;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.LogText;
import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request with a valid envelope.
 *
 * @param id the client's id of the request in JSON, a string or an integer
 * @param service the service id
 * @param operation the operation id
 * @param operationId the client's id of the call, or {@code null}
 * @param security the credentials of the call
 * @param input the input, whose tags are valid; {@code null} of JSON without one
 */
public record JsonRpcRequest(String id, String service, String operation, @Nullable String operationId,
		SecurityContext security, JsonNode input) {

	/** Returns the operation, fit for a log and without secrets. */
	@Override
	public String toString() {
		return isName(this.service) && isName(this.operation) ? LogText.printable(this.service + "." + this.operation)
				: "an operation whose name has other characters than letters, dots and underscores";
	}

	private static boolean isName(String text) {
		return text.chars()
			.allMatch((character) -> Characters.isLetter(character) || character == '.' || character == '_');
	}

	/**
	 * The {@code securityCtx} of a call. Members that are absent or no strings are empty.
	 *
	 * @param scheme the id of the authentication scheme
	 * @param session the id of a session
	 * @param user the name of a user
	 * @param password the password of the user
	 */
	public record SecurityContext(String scheme, Secret session, String user, Secret password) {

	}

}
