package io.github.ovfemulator.vapi.rest;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the operations of the catalogue under {@code /rest}. What it does not know is
 * not found, whatever the method.
 */
@RestController
class RestDoor {

	private final RestServer.Door door;

	RestDoor(RestServer server) {
		this.door = server.open(LegacyStyle.INSTANCE);
	}

	@EveryMethodMapping("/rest/**")
	void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.door.serve(request, response);
	}

}
