package io.github.ovfemulator.admin;

import java.io.IOException;

import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports and restores the whole state: {@code /__admin/state}.
 */
@RestController
class StateController {

	private final StateService state;

	private final RequestBodies bodies;

	private final AdminProperties properties;

	private final ChangeFeed changes;

	StateController(StateService state, RequestBodies bodies, AdminProperties properties, ChangeFeed changes) {
		this.changes = changes;
		this.state = state;
		this.bodies = bodies;
		this.properties = properties;
	}

	@GetMapping(path = "/__admin/state", produces = MediaType.APPLICATION_JSON_VALUE)
	StateDocument save() {
		return this.state.save();
	}

	@PutMapping("/__admin/state")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void restore(HttpServletRequest request) throws IOException {
		byte[] body = this.bodies.read(request, this.properties.maxStateSize(), "emulator.admin.max-state-size");
		this.state.restore(ControlJson.read(body, StateDocument.class));
		this.changes.changed(PendingChanges.RESET, "");
	}

}
