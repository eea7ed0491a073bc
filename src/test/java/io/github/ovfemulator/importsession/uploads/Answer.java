package io.github.ovfemulator.importsession.uploads;

import tools.jackson.databind.JsonNode;

/**
 * A response of the server.
 */
record Answer(int status, JsonNode body) {

	JsonNode value() {
		return this.body.path("value");
	}

	/** The name of the error, such as {@code not_found}. */
	String error() {
		return this.body.path("type").stringValue("").replace("com.vmware.vapi.std.errors.", "");
	}

	/** The error's first message in English. */
	String message() {
		return value().path("messages").path(0).path("default_message").stringValue("");
	}

}
