package io.github.ovfemulator.vapi.dialect;

import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.LogText;
import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A request with a valid envelope. Its input has not been read.
 *
 * @param id the client's id of the request, a string or an integer
 * @param service the service id
 * @param operation the operation id
 * @param operationId the client's id of the call, or {@code null}
 * @param security the credentials of the call
 * @param input the place of the input in the body
 */
public record JsonRpcRequest(JsonNode id, String service, String operation, @Nullable String operationId,
		SecurityContext security, Input input) {

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

	/**
	 * The {@code input} of a call within its body.
	 *
	 * @param body the body
	 * @param offset the index of its first byte
	 * @param length the number of its bytes, 0 for an input that is no object
	 */
	@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor
												// changed
	public record Input(byte[] body, int offset, int length) {

		/**
		 * Reads the input.
		 * @return the object, or {@code null} of JSON for anything else
		 */
		public JsonNode read() {
			return (this.length > 0) ? VapiJson.read(this.body, this.offset, this.length)
					: JsonNodeFactory.instance.nullNode();
		}

		@Override
		public String toString() {
			return "Input[" + this.length + "]";
		}

	}

}
