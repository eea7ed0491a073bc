package io.github.ovfemulator.admin;

import java.io.IOException;

import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scripts sessions: {@code PUT /__admin/sessions/{id}}.
 */
@RestController
class ScriptedSessionController {

	private final ImportSessionService sessions;

	private final RequestBodies bodies;

	private final ScriptReader scripts = new ScriptReader();

	ScriptedSessionController(ImportSessionService sessions, RequestBodies bodies) {
		this.sessions = sessions;
		this.bodies = bodies;
	}

	@PutMapping("/__admin/sessions/{id}")
	ResponseEntity<Void> script(@PathVariable String id, HttpServletRequest request) throws IOException {
		SessionId sessionId = new SessionId(id);
		if (!sessionId.isWellFormed()) {
			throw new BadControlRequestException("/id",
					"A session id has 1 to 128 letters, digits and . _ ~ : @ -, unlike '" + id + "'.");
		}
		boolean created = this.sessions.script(sessionId, this.scripts.read(this.bodies.read(request)));
		return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK).build();
	}

}
