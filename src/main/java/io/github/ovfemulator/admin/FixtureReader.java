package io.github.ovfemulator.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.inventory.file.FixtureDocument;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.simulation.faults.FaultRule;
import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Reads the fixtures that have the form of a control plane request: settings, fault rules
 * and scripted sessions.
 */
final class FixtureReader {

	private final FixtureFolder folder;

	private final SessionRequestReader scripts = new SessionRequestReader();

	FixtureReader(FixtureFolder folder) {
		this.folder = folder;
	}

	/**
	 * Reads the settings.
	 * @param reader reads the body of the corresponding request
	 * @return the settings, or {@code null} if there is no such file
	 * @throws InvalidFixtureException if the file is invalid
	 */
	@Nullable Settings settings(Function<byte[], Settings> reader) {
		return this.folder.find("settings").map((fixture) -> read(fixture, reader)).orElse(null);
	}

	/**
	 * Reads the fault rules.
	 * @param reader reads the body of the corresponding request
	 * @return the rules in the order of the file
	 * @throws InvalidFixtureException if a file is invalid
	 */
	List<FaultRule> faults(Function<byte[], FaultRule> reader) {
		List<FixtureDocument> rules = this.folder.find("faults").map(FixtureDocument::elements).orElse(List.of());
		return rules.stream().map((rule) -> read(rule, reader)).toList();
	}

	/**
	 * Reads the scripted sessions.
	 * @return the infos of each session
	 * @throws InvalidFixtureException if a file is invalid
	 */
	Map<SessionId, List<ImportSessionInfo>> sessions() {
		Map<SessionId, List<ImportSessionInfo>> sessions = new LinkedHashMap<>();
		this.folder.sessions().forEach((name, fixture) -> {
			SessionId id = new SessionId(name);
			if (!id.isWellFormed()) {
				throw fixture.invalid(JsonPointer.empty(), "the file name is not a session id: " + Characters.ID_FORM);
			}
			sessions.put(id, read(fixture, this.scripts::readScript));
		});
		return sessions;
	}

	private static <T> T read(FixtureDocument fixture, Function<byte[], T> reader) {
		try {
			return reader.apply(fixture.json());
		}
		catch (BadControlRequestException ex) {
			throw fixture.invalid(JsonPointer.compile(ex.pointer()), String.valueOf(ex.getMessage()));
		}
		catch (InputException ex) {
			throw fixture.invalid(JsonPointer.compile(ex.pointer()), AdminErrorAdvice.messages(ex.error()));
		}
	}

}
