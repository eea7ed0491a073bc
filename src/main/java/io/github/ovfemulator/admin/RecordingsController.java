package io.github.ovfemulator.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.recording.InvalidRecordingException;
import io.github.ovfemulator.recording.RecordingReport;
import io.github.ovfemulator.recording.RecordingSaver;
import io.github.ovfemulator.recording.RecordingService;
import io.github.ovfemulator.recording.SaveReport;
import io.github.ovfemulator.recording.comparison.ComparisonReport;
import io.github.ovfemulator.recording.comparison.ComparisonText;
import io.github.ovfemulator.recording.comparison.RecordingComparison;
import io.github.ovfemulator.web.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Loads and saves recordings, and shows what was made of them:
 * {@code /__admin/recordings}.
 */
@RestController
class RecordingsController {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final RecordingService recordings;

	private final RecordingComparison comparison;

	private final RecordingSaver saver;

	RecordingsController(RecordingService recordings, RecordingComparison comparison, RecordingSaver saver) {
		this.recordings = recordings;
		this.comparison = comparison;
		this.saver = saver;
	}

	@PostMapping(path = "/__admin/recordings", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@QueryParameters.ReadByCall("pace")
	RecordingReport load(HttpServletRequest request) throws IOException {
		boolean timed = isTimed(request.getQueryString());
		try {
			return this.recordings.replay(this.recordings.read(Exchange.of(request).body().open()), timed);
		}
		catch (InvalidRecordingException ex) {
			throw new BadControlRequestException("", String.valueOf(ex.getMessage()));
		}
	}

	@PostMapping("/__admin/recordings/compare")
	@QueryParameters.ReadByCall("format")
	ResponseEntity<Object> compare(HttpServletRequest request) throws IOException {
		boolean markdown = isMarkdown(request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT));
		try {
			ComparisonReport report = this.comparison.compare(Exchange.of(request).body().open());
			return markdown ? ResponseEntity.ok().contentType(MARKDOWN).body(ComparisonText.markdown(report))
					: ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
		}
		catch (InvalidRecordingException ex) {
			throw new BadControlRequestException("", String.valueOf(ex.getMessage()));
		}
	}

	/** The query counts more than the header. */
	private static boolean isMarkdown(@Nullable String query, @Nullable String accept) {
		String format = QueryParameters.parse(query).getFirst("format");
		if (format == null) {
			return accept != null && accept.contains("text/markdown");
		}
		if (format.equals("json") || format.equals("markdown")) {
			return format.equals("markdown");
		}
		throw new BadControlRequestException("/format", "'format' must be json or markdown.");
	}

	private static boolean isTimed(@Nullable String query) {
		String pace = QueryParameters.parse(query).getFirst("pace");
		if (pace == null || pace.equals("polls")) {
			return false;
		}
		if (pace.equals("timed")) {
			return true;
		}
		throw new BadControlRequestException("/pace", "'pace' must be timed or polls.");
	}

	@GetMapping(path = "/__admin/recordings", produces = MediaType.APPLICATION_JSON_VALUE)
	Recordings list() {
		return new Recordings(this.recordings.reports());
	}

	@DeleteMapping("/__admin/recordings")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.recordings.clear();
	}

	@GetMapping(path = "/__admin/recordings.har", produces = MediaType.APPLICATION_JSON_VALUE)
	void archive(HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		this.recordings.write(response.getOutputStream());
	}

	@PostMapping(path = "/__admin/recordings/save", produces = MediaType.APPLICATION_JSON_VALUE)
	SaveReport save() {
		return this.saver.save();
	}

	/**
	 * The loaded recordings.
	 *
	 * @param recordings what was made of each, the oldest first
	 */
	record Recordings(List<RecordingReport> recordings) {

	}

}
