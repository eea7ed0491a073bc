package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.vapi.json.RestEncoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads the infos of a scripted session: one, or a list of them, in the {@code /rest}
 * dialect. Unions are not checked, and a map entry may lack its value.
 */
final class ScriptReader {

	private final StructureReader reader = new StructureReader(new RestEncoding()).withoutUnions();

	List<ImportSessionInfo> read(byte[] body) {
		JsonNode json = VapiJson.read(body);
		if (!json.isArray()) {
			return List.of(this.reader.read(json, ImportSessionInfo.class));
		}
		if (json.isEmpty()) {
			throw new BadControlRequestException("", "A scripted session needs at least one info to answer.");
		}
		return this.reader.readList(json, ImportSessionInfo.class);
	}

}
