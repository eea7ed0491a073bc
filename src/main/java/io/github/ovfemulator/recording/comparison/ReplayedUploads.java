package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedExchange;
import tools.jackson.databind.JsonNode;

/**
 * Replays the uploads of a recording: with the recorded bytes, or those of a file that is
 * known here.
 */
final class ReplayedUploads {

	private static final String UPLOAD = "upload";

	private final ReplayTarget emulator;

	private final Renaming renaming;

	private final PollComparison polls;

	private final ComparisonLog log;

	private final PackageFiles files;

	private final RecordedUrls urls = new RecordedUrls();

	/**
	 * Creates the uploads.
	 * @param files has the bytes of uploads that the recording does not have
	 */
	ReplayedUploads(ReplayTarget emulator, Renaming renaming, PollComparison polls, ComparisonLog log,
			PackageFiles files) {
		this.emulator = emulator;
		this.renaming = renaming;
		this.polls = polls;
		this.log = log;
		this.files = files;
	}

	/** Adds an upload that follows in the recording. */
	void expect(RecordedExchange exchange) {
		this.urls.addUpload(exchange);
	}

	/** Adds the URLs in a recorded answer about a session. */
	void addUrls(JsonNode answer, ReplayedSession session) {
		this.urls.add(answer, session);
	}

	/** Replays an upload and compares its status. */
	void replay(RecordedExchange exchange) {
		ReplayedSession session = this.urls.owner(exchange);
		if (session == null) {
			this.log.notCompared(exchange.number(), null,
					"It is no call of an emulated operation, and uploads no file of a replayed session.");
			return;
		}
		try {
			this.polls.compare(session, true);
			String url = this.renaming.here(exchange.url());
			url = (url != null) ? url : RecordedUrls.masked(exchange, session);
			session.requireFollowed();
			byte[] bytes = bytes(exchange, session);
			if (url == null) {
				session.giveUp("entry %d uploads a file that cannot be identified.".formatted(exchange.number()));
				throw new ReplayException("The URL is masked in the recording, and several files fit.");
			}
			this.polls.addUpload(exchange);
			ReplayTarget.Response response = this.emulator.send(exchange.method(), GeneratedValues.target(url), bytes);
			session.uploaded(url);
			this.log.compared(UPLOAD);
			if (response.status() / 100 != exchange.status() / 100) {
				this.log.findings(exchange.number(), UPLOAD)
					.add(Difference.Kind.STATUS, "", String.valueOf(exchange.status()),
							String.valueOf(response.status()));
			}
		}
		catch (ReplayException ex) {
			this.log.notCompared(exchange.number(), UPLOAD, String.valueOf(ex.getMessage()));
		}
	}

	private byte[] bytes(RecordedExchange exchange, ReplayedSession session) throws ReplayException {
		byte[] recorded = exchange.upload();
		if (recorded != null) {
			return recorded;
		}
		try {
			return this.files.read(exchange.requestSize(), this.urls.name(exchange.url()));
		}
		catch (ReplayException ex) {
			session.giveUp(
					"entry %d uploads a file whose bytes the recording does not have.".formatted(exchange.number()));
			throw ex;
		}
	}

}
