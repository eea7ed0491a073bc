package io.github.ovfemulator.admin;

import java.io.IOException;

import io.github.ovfemulator.session.SessionControl;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and steers sessions of every kind: {@code /__admin/sessions}.
 */
@RestController
class SessionControlController {

	private final SessionControl sessions;

	private final RequestBodies bodies;

	private final FailureReader failures = new FailureReader();

	SessionControlController(SessionControl sessions, RequestBodies bodies) {
		this.sessions = sessions;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size,
			@RequestParam(required = false) @Nullable String scope) {
		return ControlJson.write(SessionPage.of(this.sessions.list(scope), new PageSelection(page, size)));
	}

	@GetMapping(path = "/__admin/sessions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] show(@PathVariable String id) {
		return ControlJson.write(this.sessions.describe(new SessionId(id)));
	}

	@DeleteMapping("/__admin/sessions/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void expire(@PathVariable String id) {
		this.sessions.expire(new SessionId(id));
	}

	@PostMapping(path = "/__admin/sessions/{id}/advance", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] advance(@PathVariable String id) {
		this.sessions.advance(new SessionId(id));
		return show(id);
	}

	@PostMapping(path = "/__admin/sessions/{id}/fail", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] fail(@PathVariable String id, HttpServletRequest request) throws IOException {
		this.sessions.fail(new SessionId(id), this.failures.read(this.bodies.read(request)));
		return show(id);
	}

	@PutMapping(path = "/__admin/sessions/{id}/pace", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] changePace(@PathVariable String id, HttpServletRequest request) throws IOException {
		PaceChange change = ControlJson.read(this.bodies.read(request), PaceChange.class);
		return ControlJson.write(this.sessions.changePace(new SessionId(id), (pace) -> change.applyTo(pace, "")));
	}

}
