package io.github.ovfemulator.admin;

import java.io.IOException;
import java.time.Duration;

import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and advances the clock of the emulator: {@code /__admin/clock}.
 */
@RestController
class ClockController {

	private final ClockService clock;

	private final RequestBodies bodies;

	ClockController(ClockService clock, RequestBodies bodies) {
		this.clock = clock;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/clock", produces = MediaType.APPLICATION_JSON_VALUE)
	ClockService.View clock() {
		return this.clock.current();
	}

	@PostMapping(path = "/__admin/clock/advance", produces = MediaType.APPLICATION_JSON_VALUE)
	ClockService.View advance(HttpServletRequest request) throws IOException {
		return this.clock.advance(ControlJson.read(this.bodies.read(request), Advance.class).by());
	}

	/**
	 * A request to advance the clock.
	 *
	 * @param by the duration to add to the time
	 */
	record Advance(@Nullable Duration by) {

	}

}
