package io.github.ovfemulator.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Reads recordings, and replaces what may be secret in them.
 */
final class RecordingReader {

	/** The services whose calls are replayed. */
	private static final Set<String> SERVICES = Set.of("com.vmware.vcenter.ovf.import_session",
			"com.vmware.vcenter.ovf.probe_import_session");

	private final HttpArchiveReader archives;

	private final RecordedCallReader reader;

	private final RecordedAnswers keys;

	/**
	 * Creates a reader.
	 * @param maxSize the maximum size of a recording in bytes
	 * @param catalogue the emulated operations
	 * @param keys computes the keys of inputs
	 */
	RecordingReader(int maxSize, OperationCatalogue catalogue, RecordedAnswers keys) {
		this.archives = new HttpArchiveReader(maxSize);
		this.reader = new RecordedCallReader(catalogue);
		this.keys = keys;
	}

	/**
	 * Reads a recording.
	 * @param archive the HTTP archive
	 * @param others other recordings, whose pseudonyms are not used again
	 * @throws InvalidRecordingException if it is not an HTTP archive
	 * @throws IOException if the stream cannot be read
	 */
	Recording read(InputStream archive, Collection<Recording> others) throws IOException {
		return read(this.archives.read(archive), others);
	}

	/**
	 * Reads exchanges.
	 * @param exchanges the exchanges
	 * @param others other recordings, whose pseudonyms are not used again
	 */
	Recording read(List<RecordedExchange> exchanges, Collection<Recording> others) {
		return read(new HttpArchiveReader.Archive(false, exchanges, List.of()), others);
	}

	private Recording read(HttpArchiveReader.Archive read, Collection<Recording> others) {
		List<UnusedEntry> unused = new ArrayList<>(read.unused());
		Map<String, String> refused = new LinkedHashMap<>();
		List<RecordedCall> originals = new ArrayList<>();
		List<RecordedExchange> possible = new ArrayList<>();
		for (RecordedExchange exchange : read.exchanges()) {
			try {
				RecordedCall call = this.reader.read(exchange);
				if (call == null && exchange.mayBeUpload()) {
					possible.add(exchange);
				}
				else if (call == null || !(isReplayed(call) || InventoryRows.isOfInventory(call))) {
					unused.add(new UnusedEntry(exchange.number(), reason(call)));
				}
				else {
					originals.add(call);
				}
			}
			catch (UnreadableCallException ex) {
				String reason = Objects.requireNonNullElse(ex.getMessage(), "");
				unused.add(new UnusedEntry(exchange.number(), reason));
				if (ex.session() != null) {
					refused.putIfAbsent(ex.session(), "Entry " + exchange.number() + ": " + reason);
				}
			}
		}
		List<RecordedUpload> uploads = uploads(possible, originals, unused);
		unused.sort(Comparator.comparingInt(UnusedEntry::entry));
		return read.pseudonyms() ? recording(originals, originals, uploads, refused, unused, Map.of())
				: withoutSecrets(originals, uploads, refused, unused, others);
	}

	private static List<RecordedUpload> uploads(List<RecordedExchange> possible, List<RecordedCall> calls,
			List<UnusedEntry> unused) {
		Map<String, String> urls = RecordedUpload.urls(calls);
		List<RecordedUpload> uploads = new ArrayList<>();
		for (RecordedExchange exchange : possible) {
			RecordedUpload upload = RecordedUpload.of(exchange, urls);
			if (upload != null) {
				uploads.add(upload);
			}
			else {
				unused.add(new UnusedEntry(exchange.number(), reason(null)));
			}
		}
		return uploads;
	}

	/** Why a call is not replayed: only import and probe sessions are. */
	private static String reason(@Nullable RecordedCall call) {
		if (call == null) {
			return "It is no call of an emulated operation.";
		}
		return InventoryRows.isInventory(call.operation()) ? "It does not list or show objects of the inventory."
				: "Calls of %s are carried out, not replayed; only import and probe sessions are replayed."
					.formatted(call.operation().service());
	}

	private Recording withoutSecrets(List<RecordedCall> originals, List<RecordedUpload> uploads,
			Map<String, String> refused, List<UnusedEntry> unused, Collection<Recording> others) {
		Pseudonyms pseudonyms = new Pseudonyms();
		PseudonymizedCalls calls = new PseudonymizedCalls(pseudonyms);
		pseudonyms.keepDuring(() -> others.forEach((other) -> calls.of(other.calls())));
		List<RecordedCall> replaced = calls.of(originals);
		Map<String, String> refusedHere = new LinkedHashMap<>();
		refused.forEach((session, reason) -> refusedHere.put(PseudonymizedCalls.id(pseudonyms, session), reason));
		return recording(originals, replaced,
				uploads.stream().map((upload) -> upload.withoutSecrets(pseudonyms)).toList(), refusedHere, unused,
				pseudonyms.counts());
	}

	private Recording recording(List<RecordedCall> originals, List<RecordedCall> replaced, List<RecordedUpload> uploads,
			Map<String, String> refused, List<UnusedEntry> unused, Map<String, Integer> counts) {
		List<Recording.KeyedCall> calls = new ArrayList<>();
		for (int i = 0; i < replaced.size(); i++) {
			if (isReplayed(replaced.get(i))) {
				calls.add(new Recording.KeyedCall(replaced.get(i), keys(originals.get(i), replaced.get(i))));
			}
		}
		return new Recording(replaced, uploads, calls, refused, unused, counts);
	}

	private static boolean isReplayed(RecordedCall call) {
		return isReplayed(call.operation());
	}

	/** Whether calls of an operation are replayed. */
	static boolean isReplayed(Operation operation) {
		return SERVICES.contains(operation.service());
	}

	/**
	 * The keys of an input: as a client of the recorded server sends it, the same about
	 * the session that is replayed, and with pseudonyms throughout.
	 */
	private Set<String> keys(RecordedCall original, RecordedCall call) {
		return Stream.of(original.input(), call.input(), call.about(original.input()))
			.map((input) -> this.keys.key(call.operation(), input))
			.collect(Collectors.toSet());
	}

}
