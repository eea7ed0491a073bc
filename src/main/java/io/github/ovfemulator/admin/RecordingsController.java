package io.github.ovfemulator.admin;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.github.ovfemulator.recording.InvalidRecordingException;
import io.github.ovfemulator.recording.RecordingReport;
import io.github.ovfemulator.recording.RecordingService;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Loads recordings and shows what was made of them: {@code /__admin/recordings}.
 */
@RestController
class RecordingsController {

	private final RecordingService recordings;

	private final RequestBodies bodies;

	RecordingsController(RecordingService recordings, RequestBodies bodies) {
		this.recordings = recordings;
		this.bodies = bodies;
	}

	@PostMapping(path = "/__admin/recordings", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	RecordingReport load(@RequestParam(defaultValue = "polls") String pace, HttpServletRequest request)
			throws IOException {
		boolean timed = switch (pace.toLowerCase(Locale.ROOT)) {
			case "timed" -> true;
			case "polls" -> false;
			default -> throw new BadControlRequestException("/pace", "'pace' must be timed or polls.");
		};
		try {
			return this.recordings.replay(this.recordings.read(this.bodies.open(request)), timed);
		}
		catch (InvalidRecordingException ex) {
			throw new BadControlRequestException("", String.valueOf(ex.getMessage()));
		}
	}

	@GetMapping(path = "/__admin/recordings", produces = MediaType.APPLICATION_JSON_VALUE)
	Recordings list() {
		return new Recordings(this.recordings.reports());
	}

	/**
	 * The loaded recordings.
	 *
	 * @param recordings what was made of each, the oldest first
	 */
	record Recordings(List<RecordingReport> recordings) {

	}

}
