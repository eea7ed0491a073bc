package io.github.ovfemulator.admin;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends events of all that changes: {@code GET /__admin/events}.
 */
@RestController
class EventsController {

	private static final Set<String> KINDS = new TreeSet<>(
			Set.of("session", "task", "machine", "vapp", "library", "library_item", "request", "requests_cleared",
					"fault", "violation", "violations_cleared", "settings", "clock"));

	private final EventStreams streams;

	EventsController(EventStreams streams) {
		this.streams = streams;
	}

	@GetMapping("/__admin/events")
	void events(HttpServletRequest request, HttpServletResponse response,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
			@RequestParam(required = false) @Nullable String scope, @RequestParam(defaultValue = "") Set<String> kinds)
			throws IOException {
		kinds.stream().filter((kind) -> !KINDS.contains(kind)).findFirst().ifPresent((kind) -> {
			throw new BadControlRequestException("/kinds", "'%s' must be one of %s.".formatted(kind, KINDS));
		});
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		// a proxy must not wait for more events
		response.setHeader("X-Accel-Buffering", "no");
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			this.streams.open(request, response, new EventReader.Selection(scope, Set.copyOf(kinds)), lastId);
		}
	}

}
