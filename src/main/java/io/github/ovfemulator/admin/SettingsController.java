package io.github.ovfemulator.admin;

import java.io.IOException;

import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and changes the settings that can change at run time: {@code /__admin/settings}.
 */
@RestController
class SettingsController {

	private final SettingsService settings;

	private final RequestBodies bodies;

	private final ChangeFeed changes;

	SettingsController(SettingsService settings, RequestBodies bodies, ChangeFeed changes) {
		this.changes = changes;
		this.settings = settings;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/settings", produces = MediaType.APPLICATION_JSON_VALUE)
	Settings settings() {
		return this.settings.current();
	}

	@PutMapping(path = "/__admin/settings", produces = MediaType.APPLICATION_JSON_VALUE)
	Settings change(HttpServletRequest request) throws IOException {
		this.settings.apply(this.settings.read(this.bodies.read(request)));
		this.changes.changed("settings", "");
		return settings();
	}

}
