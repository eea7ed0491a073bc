package io.github.ovfemulator.admin;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.LibraryState;
import io.github.ovfemulator.exportsession.ExportState;
import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.importsession.ImportState;
import io.github.ovfemulator.importsession.SessionScript;
import io.github.ovfemulator.probesession.ProbeState;
import io.github.ovfemulator.session.SessionControl;
import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.RequestBodies;
import io.github.ovfemulator.web.server.ExternalUrls;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and controls sessions of every kind: {@code /__admin/sessions}.
 */
@RestController
class SessionsController {

	/** The states of all kinds of sessions. */
	private static final Set<String> STATES = Stream
		.concat(Stream.of(ImportState.values(), ProbeState.values(), ExportState.values())
			.flatMap(Stream::of)
			.map(Enum::name), LibraryState.SESSION_STATES.stream())
		.collect(Collectors.toCollection(LinkedHashSet::new));

	private final SessionControl sessions;

	private final ImportSessionService importSessions;

	private final ExternalUrls urls;

	private final RequestBodies bodies;

	private final SessionRequestReader reader = new SessionRequestReader();

	SessionsController(SessionControl sessions, ImportSessionService importSessions, ExternalUrls urls,
			RequestBodies bodies) {
		this.sessions = sessions;
		this.importSessions = importSessions;
		this.urls = urls;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
	SessionPage list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size,
			@RequestParam(required = false) @Nullable String scope,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(defaultValue = "oldest") String order) {
		PageRequest selection = new PageRequest(page, size);
		if (state != null && !STATES.contains(state)) {
			throw new BadControlRequestException("/state",
					"Unknown state '" + state + "', expected one of " + STATES + ".");
		}
		SessionControl.Selection selected = this.sessions.list(scope, state, isNewestFirst(order));
		return new SessionPage(selected.size(), page, size, selected.describe(selection.first(), size));
	}

	private static boolean isNewestFirst(String order) {
		return switch (order) {
			case "oldest" -> false;
			case "newest" -> true;
			default -> throw new BadControlRequestException("/order",
					"'order' must be oldest or newest, not '" + order + "'.");
		};
	}

	@GetMapping(path = "/__admin/sessions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	SessionDescription show(@PathVariable String id) {
		return this.sessions.describe(new SessionId(id));
	}

	@GetMapping(path = "/__admin/sessions/{id}/info", produces = MediaType.APPLICATION_JSON_VALUE)
	Structure info(@PathVariable String id) {
		return this.sessions.info(new SessionId(id), UploadUrls.of(this.urls));
	}

	@GetMapping(path = "/__admin/sessions/{id}/files", produces = MediaType.APPLICATION_JSON_VALUE)
	List<? extends Structure> files(@PathVariable String id) {
		return this.sessions.files(new SessionId(id), UploadUrls.of(this.urls));
	}

	@GetMapping(path = "/__admin/sessions/{id}/descriptor", produces = MediaType.APPLICATION_XML_VALUE)
	ResponseEntity<byte[]> descriptor(@PathVariable String id) {
		return this.sessions.descriptor(new SessionId(id))
			.map(ResponseEntity::ok)
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PutMapping("/__admin/sessions/{id}")
	ResponseEntity<Void> script(@PathVariable String id, HttpServletRequest request) throws IOException {
		SessionId sessionId = new SessionId(id);
		if (!sessionId.isWellFormed()) {
			throw new BadControlRequestException("/id",
					"A session id has %s, unlike '%s'.".formatted(Characters.ID_FORM, id));
		}
		SessionScript script = SessionScript.byPolls(this.reader.readScript(this.bodies.read(request)));
		boolean created = this.importSessions.script(sessionId, script);
		return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK).build();
	}

	@DeleteMapping("/__admin/sessions/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void expire(@PathVariable String id) {
		this.sessions.expire(new SessionId(id));
	}

	@PostMapping(path = "/__admin/sessions/{id}/advance", produces = MediaType.APPLICATION_JSON_VALUE)
	SessionDescription advance(@PathVariable String id) {
		this.sessions.advance(new SessionId(id));
		return show(id);
	}

	@PostMapping(path = "/__admin/sessions/{id}/fail", produces = MediaType.APPLICATION_JSON_VALUE)
	SessionDescription fail(@PathVariable String id, HttpServletRequest request) throws IOException {
		this.sessions.fail(new SessionId(id), this.reader.readErrors(this.bodies.read(request)));
		return show(id);
	}

	@PutMapping(path = "/__admin/sessions/{id}/pace", produces = MediaType.APPLICATION_JSON_VALUE)
	Pace changePace(@PathVariable String id, HttpServletRequest request) throws IOException {
		Settings.PaceChange change = ControlJson.read(this.bodies.read(request), Settings.PaceChange.class);
		return this.sessions.changePace(new SessionId(id), (pace) -> change.applyTo(pace, ""));
	}

	/**
	 * A page of sessions.
	 *
	 * @param total the number of all sessions
	 * @param page the number of the page, starting at 0
	 * @param size the maximum number of sessions on a page
	 * @param sessions the sessions on the page
	 */
	record SessionPage(int total, int page, int size, List<SessionDescription> sessions) {

	}

}
