package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.json.RestDecoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.type.Structure;
import tools.jackson.databind.JsonNode;

/**
 * Reads requests that contain structures of the emulated API in the {@code /rest}
 * dialect.
 */
final class SessionRequestReader {

	private final StructureReader reader = new StructureReader(new RestDecoding());

	private final StructureReader lenientReader = this.reader.withoutUnions();

	/**
	 * Reads the infos of a scripted session. Unions are not checked, and a map entry may
	 * lack its value.
	 * @param body one info, or a list of infos
	 * @return at least one info
	 */
	List<ImportSessionInfo> readScript(byte[] body) {
		JsonNode json = VapiJson.read(body);
		if (!json.isArray()) {
			return List.of(this.lenientReader.read(json, ImportSessionInfo.class));
		}
		if (json.isEmpty()) {
			throw new BadControlRequestException("", "A scripted session needs at least one info.");
		}
		return this.lenientReader.readList(json, ImportSessionInfo.class);
	}

	/**
	 * Reads the errors of a session that is to fail.
	 * @param body an object with the member {@code errors}
	 * @return at least one error
	 */
	List<OvfError> readErrors(byte[] body) {
		List<OvfError> errors = this.reader.read(VapiJson.read(body), Failure.class).errors();
		if (errors.isEmpty()) {
			throw new BadControlRequestException("/errors", "A failed session needs at least one error.");
		}
		return errors;
	}

	/**
	 * A request to fail a session.
	 *
	 * @param errors the errors that the session reports
	 */
	record Failure(List<OvfError> errors) implements Structure {

	}

}
