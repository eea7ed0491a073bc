package io.github.ovfemulator.vapi.rest;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.RestController;

/**
 * Serves under {@code /api} the operations of the catalogue that have a route there. What
 * it does not know is not found, whatever the method; {@code POST /api} itself is the
 * door of JSON-RPC.
 */
@RestController
class ApiDoor {

	private final RestServer.Door door;

	ApiDoor(RestServer server) {
		this.door = server.open(ApiStyle.INSTANCE);
	}

	@EveryMethodMapping("/api/**")
	void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.door.serve(request, response);
	}

}
