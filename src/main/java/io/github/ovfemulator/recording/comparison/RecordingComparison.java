package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.HttpArchiveReader;
import io.github.ovfemulator.recording.InvalidRecordingException;
import io.github.ovfemulator.recording.PseudonymizedCalls;
import io.github.ovfemulator.recording.Pseudonyms;
import io.github.ovfemulator.recording.RecordedCallReader;
import io.github.ovfemulator.recording.RecordedExchange;
import io.github.ovfemulator.recording.Recorder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares recordings with this emulator: the requests are sent to a second emulator with
 * the inventory of the recording, so that nothing changes here. One recording is compared
 * at a time.
 */
public final class RecordingComparison {

	private static final Logger logger = LoggerFactory.getLogger(RecordingComparison.class);

	/** No request is sent after this time. */
	private static final Duration MAX_TIME = Duration.ofMinutes(1);

	private static final String BUILT_IN = "built_in";

	private final HttpArchiveReader archives;

	private final Supplier<RecordedCallReader> reader;

	private final Function<@Nullable ObjectNode, ReplayServer> servers;

	private final @Nullable Recorder recorder;

	private final PackageFiles files;

	private final AtomicBoolean running = new AtomicBoolean();

	/**
	 * Creates the service.
	 * @param maxSize the maximum size of a recording in bytes
	 * @param reader finds the calls in a recording
	 * @param servers starts an emulator with an inventory, or with the built-in one
	 * @param recorder has the calls that the recording proxy has passed on, {@code null}
	 * without a proxy
	 * @param files has the bytes of uploads that a recording does not have
	 */
	RecordingComparison(int maxSize, Supplier<RecordedCallReader> reader,
			Function<@Nullable ObjectNode, ReplayServer> servers, @Nullable Recorder recorder, PackageFiles files) {
		this.archives = new HttpArchiveReader(maxSize);
		this.reader = reader;
		this.servers = servers;
		this.recorder = recorder;
		this.files = files;
	}

	/**
	 * Compares a recording.
	 * @param archive the HTTP archive, or nothing for what the recording proxy has
	 * recorded
	 * @return the differences, without secrets
	 * @throws InvalidRecordingException if it is not an archive, its inventory cannot be
	 * loaded, or it is empty and this server is no recording proxy
	 * @throws VapiException {@code not_allowed_in_current_state} while another recording
	 * is compared, and if it is empty and nothing was recorded
	 * @throws IOException if the stream cannot be read
	 */
	public ComparisonReport compare(InputStream archive) throws IOException {
		if (!this.running.compareAndSet(false, true)) {
			throw VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, LocalizableMessage
				.of("emulator.recording.comparing", "Another recording is being compared; wait until it has ended."));
		}
		try {
			PushbackInputStream body = new PushbackInputStream(archive);
			int first = body.read();
			if (first < 0) {
				return compare(recorded());
			}
			body.unread(first);
			return compare(this.archives.read(body));
		}
		finally {
			this.running.set(false);
		}
	}

	private HttpArchiveReader.Archive recorded() {
		if (this.recorder == null) {
			throw new InvalidRecordingException(
					"The body is empty: send an HTTP archive. Without one, a server with emulator.record.vcenter compares what it has recorded.");
		}
		List<RecordedExchange> exchanges = this.recorder.exchanges();
		if (exchanges.isEmpty()) {
			throw VapiException
				.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, LocalizableMessage.of("emulator.recording.nothing",
						"There is nothing to compare: the body is empty, and no call that is replayed was recorded."));
		}
		return new HttpArchiveReader.Archive(false, exchanges, List.of());
	}

	private ComparisonReport compare(HttpArchiveReader.Archive archive) {
		RecordedCallReader callReader = this.reader.get();
		ReplayedCalls calls = new ReplayedCalls(archive.exchanges(), callReader);
		ComparisonLog log = new ComparisonLog();
		Pseudonyms pseudonyms = new Pseudonyms(!archive.pseudonyms());
		if (calls.isEmpty()) {
			archive.exchanges().forEach((exchange) -> log.notCompared(exchange.number(), null, Replay.NO_CALL));
			return log.report(BUILT_IN, archive.unused(), pseudonyms.counts());
		}
		PseudonymizedCalls harmless = new PseudonymizedCalls(pseudonyms);
		harmless.of(calls.readable());
		ObjectNode inventory = ReplayInventory.of(calls);
		Renaming renaming = new Renaming((inventory != null) ? ReplayInventory.ids(inventory) : Set.of(),
				archive.pseudonyms());
		long end = System.nanoTime() + MAX_TIME.toNanos();
		try (ReplayServer server = this.servers.apply(inventory)) {
			new Replay(callReader, calls, server, renaming, new ShownValues(pseudonyms, harmless), log,
					archive.pseudonyms() ? PackageFiles.NONE : this.files)
				.run(archive.exchanges(), () -> System.nanoTime() - end > 0);
		}
		catch (InvalidFixtureException ex) {
			throw new InvalidRecordingException("The objects that the recording lists do not make a valid inventory.");
		}
		ComparisonReport report = log.report((inventory != null) ? "recorded" : BUILT_IN, archive.unused(),
				pseudonyms.counts());
		logger.info("Recording compared: differences: {}; entries not compared: {}", report.differences().size(),
				report.notCompared().size());
		return report;
	}

}
