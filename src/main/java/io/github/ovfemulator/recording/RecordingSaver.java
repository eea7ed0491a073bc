package io.github.ovfemulator.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StreamUtils;

/**
 * Saves recordings as fixtures, without secrets: those that were loaded, and the calls
 * that the recording proxy has passed on.
 */
public final class RecordingSaver {

	private static final Logger logger = LoggerFactory.getLogger(RecordingSaver.class);

	private static final String RECORDING = "recordings/recorded.har";

	private static final String INVENTORY = "inventory.json";

	private static final Set<String> OTHER_INVENTORIES = Set.of("inventory.yaml", "inventory.yml");

	private final RecordingService loaded;

	private final Recorder recorder;

	private final long maxSize;

	private final @Nullable Path directory;

	private final @Nullable FixtureWriter files;

	private final RecordingWriter writer = new RecordingWriter();

	/**
	 * Creates the saver.
	 * @param maxSize the maximum size of a recording that can be loaded, in bytes
	 * @param directory the folder, or {@code null} if none is configured
	 */
	RecordingSaver(RecordingService loaded, Recorder recorder, long maxSize, @Nullable Path directory) {
		this.loaded = loaded;
		this.recorder = recorder;
		this.maxSize = maxSize;
		this.directory = directory;
		this.files = (directory != null) ? new FixtureWriter(directory) : null;
	}

	/**
	 * Writes the configured folder. It then has all that was loaded and recorded, and no
	 * other recordings.
	 * @return what was written and replaced
	 * @throws VapiException {@code not_allowed_in_current_state} if no folder is
	 * configured, if there is nothing to save, or if the recording is too large to be
	 * loaded again; {@code internal_server_error} if the folder cannot be written
	 */
	public SaveReport save() {
		if (this.directory == null || this.files == null) {
			throw refused("emulator.record.no_directory",
					"There is no folder to save to; start the emulator with emulator.record.directory.");
		}
		List<Recording> all = new ArrayList<>(this.loaded.recordings());
		List<RecordedExchange> exchanges = this.recorder.exchanges();
		int forgotten = this.recorder.forgotten();
		Recording recorded = exchanges.isEmpty() ? null : this.loaded.read(exchanges);
		Stream.ofNullable(recorded).forEach(all::add);
		List<RecordedEntry> entries = entries(all);
		List<RecordedCall> calls = entries.stream()
			.filter(RecordedCall.class::isInstance)
			.map(RecordedCall.class::cast)
			.toList();
		if (calls.isEmpty()) {
			throw refused("emulator.record.nothing",
					"There is nothing to save: no recording is loaded, and no call that is replayed was recorded.");
		}
		Map<String, FixtureWriter.Content> contents = new LinkedHashMap<>();
		contents.put(RECORDING, (output) -> archive(entries, output));
		ObjectNode inventory = RecordedInventory.of(calls);
		if (inventory != null) {
			contents.put(INVENTORY,
					(output) -> JsonMapper.shared()
						.writerWithDefaultPrettyPrinter()
						.writeValue(StreamUtils.nonClosing(output), inventory));
		}
		SaveReport report = new SaveReport(this.directory.toString(), List.copyOf(contents.keySet()),
				write(this.files, contents), calls.size(), forgotten,
				(recorded != null) ? recorded.report(Map.of()) : null);
		logger.info("Recording: calls saved: {}, in {}; files replaced: {}", report.calls(), report.written(),
				report.replaced().size());
		return report;
	}

	private static List<SaveReport.ReplacedFile> write(FixtureWriter files,
			Map<String, FixtureWriter.Content> contents) {
		Map<String, FixtureWriter.Rivals> rivals = new LinkedHashMap<>();
		rivals.put(RECORDING, (name) -> name.endsWith(".har") && !name.startsWith("."));
		if (contents.containsKey(INVENTORY)) {
			rivals.put(INVENTORY, OTHER_INVENTORIES::contains);
		}
		try {
			return files.write(contents, rivals);
		}
		catch (IOException ex) {
			logger.error("The recording cannot be saved: {}", ex.toString());
			throw VapiException.of(ErrorType.INTERNAL_SERVER_ERROR, LocalizableMessage.of("emulator.record.not_written",
					"The folder of emulator.record.directory cannot be written: %s.", ex));
		}
	}

	private void archive(List<RecordedEntry> entries, OutputStream output) throws IOException {
		LimitedOutput limited = new LimitedOutput(output, this.maxSize);
		try (JsonGenerator json = JsonMapper.shared().createGenerator(StreamUtils.nonClosing(limited))) {
			this.writer.writeEntries(json, entries);
		}
		if (limited.isExceeded()) {
			throw refused("emulator.record.too_large",
					"The recording is larger than the %s bytes that emulator.recordings.max-size allows; nothing was saved.",
					this.maxSize);
		}
	}

	/**
	 * Returns the calls that are replayed, and the uploads, in their order: a later
	 * recording replaces the same sessions, and the answers to the same inputs.
	 */
	private static List<RecordedEntry> entries(List<Recording> recordings) {
		List<List<RecordedEntry>> kept = new ArrayList<>();
		Set<Place> later = new HashSet<>();
		for (int i = recordings.size() - 1; i >= 0; i--) {
			List<RecordedEntry> entries = replayed(recordings.get(i));
			kept.add(entries.stream().filter((entry) -> !later.contains(Place.of(entry))).toList());
			entries.forEach((entry) -> later.add(Place.of(entry)));
		}
		Collections.reverse(kept);
		return kept.stream().flatMap(List::stream).toList();
	}

	/** Without its unreadable calls, a refused session would be replayed in part. */
	private static List<RecordedEntry> replayed(Recording recording) {
		Set<String> refused = recording.report(Map.of())
			.refusedSessions()
			.stream()
			.map(RecordingReport.RefusedSession::id)
			.collect(Collectors.toSet());
		return recording.entries()
			.stream()
			.filter((entry) -> entry.session() == null || !refused.contains(entry.session()))
			.toList();
	}

	private static VapiException refused(String id, String message, Object... args) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, LocalizableMessage.of(id, message, args));
	}

	/**
	 * What a call tells something about: a session, or an input.
	 */
	private record Place(@Nullable String session, @Nullable Operation operation, @Nullable Object input) {

		static Place of(RecordedEntry entry) {
			return (entry.session() == null && entry instanceof RecordedCall call)
					? new Place(null, call.operation(), Objects.requireNonNull(call.input()))
					: new Place(entry.session(), null, null);
		}

	}

}
