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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Reads the fixtures that a call of the control plane could bring as well, and as that
 * call would read them.
 */
final class FixtureReader {

	private final FixtureFolder folder;

	private final SessionRequestReader scripts = new SessionRequestReader();

	FixtureReader(FixtureFolder folder) {
		this.folder = folder;
	}

	/**
	 * Reads the settings.
	 * @param reader what reads the body of the call
	 * @return the settings, {@code null} where there is no file of them
	 * @throws InvalidFixtureException when they make no sense
	 */
	@Nullable Settings settings(Function<byte[], Settings> reader) {
		return this.folder.find("settings").map((fixture) -> read(fixture, reader)).orElse(null);
	}

	/**
	 * Reads the fault rules.
	 * @param reader what reads the body of the call that adds one
	 * @return the rules in their order
	 * @throws InvalidFixtureException when one makes no sense
	 */
	List<FaultRule> faults(Function<byte[], FaultRule> reader) {
		List<FixtureDocument> rules = this.folder.find("faults").map(FixtureDocument::elements).orElse(List.of());
		return rules.stream().map((rule) -> read(rule, reader)).toList();
	}

	/**
	 * Reads the scripted sessions.
	 * @return what each of them answers
	 * @throws InvalidFixtureException when one makes no sense
	 */
	Map<SessionId, List<ImportSessionInfo>> sessions() {
		Map<SessionId, List<ImportSessionInfo>> sessions = new LinkedHashMap<>();
		this.folder.sessions().forEach((name, fixture) -> {
			SessionId id = new SessionId(name);
			if (!id.isWellFormed()) {
				throw fixture.invalid(JsonPointer.empty(),
						"the name of the file is no id of a session: 1 to 128 letters, digits and . _ ~ : @ -");
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
