package io.github.ovfemulator.admin;

import java.io.IOException;
import java.time.Duration;

import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.simulation.Timeline;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and moves the emulator's time: {@code /__admin/clock}.
 */
@RestController
class ClockController {

	private final EmulatorClock clock;

	private final Timeline timeline;

	private final RequestBodies bodies;

	ClockController(EmulatorClock clock, Timeline timeline, RequestBodies bodies) {
		this.clock = clock;
		this.timeline = timeline;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/clock", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] clock() {
		return ControlJson.write(new ClockView(this.clock.instant(), this.clock.offset()));
	}

	@PostMapping(path = "/__admin/clock/advance", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] advance(HttpServletRequest request) throws IOException {
		ClockAdvance advance = ControlJson.read(this.bodies.read(request), ClockAdvance.class);
		Duration by = advance.requireBy();
		try {
			this.clock.advance(by);
		}
		catch (IllegalArgumentException ex) {
			throw new BadControlRequestException("/by", String.valueOf(ex.getMessage()));
		}
		this.timeline.catchUp();
		return clock();
	}

}
