package io.github.ovfemulator.vapi.jsonrpc;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.LogText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request whose envelope is in order.
 *
 * @param id the client's id of the request, a string or an integer
 * @param service the service id
 * @param operation the operation id
 * @param context the {@code ctx} of the call, which may hold a password
 * @param input what stands in the input's place
 */
public record JsonRpcRequest(JsonNode id, String service, String operation, ObjectNode context, JsonNode input) {

	/** Leaves out what may be secret, and is fit for a log. */
	@Override
	public String toString() {
		return isName(this.service) && isName(this.operation) ? LogText.printable(this.service + "." + this.operation)
				: "an operation whose name has other characters than letters, dots and underscores";
	}

	private static boolean isName(String text) {
		return text.chars()
			.allMatch((character) -> Characters.isLetter(character) || character == '.' || character == '_');
	}

}
