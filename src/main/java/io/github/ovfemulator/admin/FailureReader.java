package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.json.RestEncoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Reads the errors that a session is to end with, in the {@code /rest} dialect.
 */
final class FailureReader {

	private final StructureReader reader = new StructureReader(new RestEncoding());

	List<OvfError> read(byte[] body) {
		List<OvfError> errors = this.reader.read(VapiJson.read(body), Failure.class).errors();
		if (errors.isEmpty()) {
			throw new BadControlRequestException("/errors", "A session does not fail without an error.");
		}
		return errors;
	}

	/**
	 * A failure.
	 *
	 * @param errors the errors to show
	 */
	record Failure(List<OvfError> errors) implements Structure {

	}

}
