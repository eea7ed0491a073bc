package io.github.ovfemulator.admin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.importsession.SessionScript;
import io.github.ovfemulator.inventory.FixturesProperties;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.recording.InvalidRecordingException;
import io.github.ovfemulator.recording.Recording;
import io.github.ovfemulator.recording.RecordingService;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.simulation.faults.FaultRule;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Applies the settings, fault rules, scripted sessions and recordings of
 * {@code emulator.fixtures} at startup and after a reset. The files are read once, at
 * startup; an invalid file aborts it.
 */
@Component
class Fixtures {

	private final SettingsService settingsControl;

	private final FaultRegistry faults;

	private final FaultReader faultReader;

	private final ImportSessionService sessionService;

	private final RecordingService recordingService;

	private final @Nullable Settings settings;

	private final List<FaultRule> rules;

	private final Map<SessionId, List<ImportSessionInfo>> sessions;

	private final List<Recording> recordings;

	Fixtures(FixturesProperties properties, SettingsService settingsControl, FaultRegistry faults,
			FaultReader faultReader, ImportSessionService sessionService, RecordingService recordingService) {
		this.settingsControl = settingsControl;
		this.faults = faults;
		this.faultReader = faultReader;
		this.sessionService = sessionService;
		this.recordingService = recordingService;
		if (properties.fixtures() == null) {
			this.settings = null;
			this.rules = List.of();
			this.sessions = Map.of();
			this.recordings = List.of();
			return;
		}
		FixtureFolder folder = new FixtureFolder(properties.fixtures());
		FixtureReader reader = new FixtureReader(folder);
		this.settings = reader.settings(settingsControl::read);
		this.rules = reader.faults(this.faultReader::read);
		this.sessions = reader.sessions();
		this.recordings = folder.recordings().stream().map(this::recording).toList();
		try {
			apply(null);
		}
		catch (VapiException ex) {
			throw new InvalidFixtureException(
					properties.fixtures().toAbsolutePath() + ": " + AdminErrorAdvice.messages(ex.error()));
		}
	}

	private Recording recording(Path file) {
		try (InputStream archive = Files.newInputStream(file)) {
			return this.recordingService.read(archive);
		}
		catch (IOException | InvalidRecordingException ex) {
			throw new InvalidFixtureException(file.toAbsolutePath() + ": " + ex.getMessage());
		}
	}

	/**
	 * Applies the fixtures to a server that has no rules and sessions.
	 * @param scope the scope of the fixtures, or {@code null} for all
	 */
	final void apply(@Nullable String scope) {
		this.rules.stream()
			.filter((rule) -> scope == null || (rule.match() != null && scope.equals(rule.match().scope())))
			.forEach((rule) -> this.faults.add(rule, this.faultReader.check(rule)));
		if (scope == null) {
			this.sessions.forEach((id, infos) -> this.sessionService.script(id, SessionScript.byPolls(infos)));
			this.recordings.forEach((recording) -> this.recordingService.replay(recording, false));
			if (this.settings != null) {
				this.settingsControl.apply(this.settings);
			}
		}
	}

}
