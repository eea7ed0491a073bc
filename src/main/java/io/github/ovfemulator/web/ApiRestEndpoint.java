package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.rest.ApiRestDialect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Serves under {@code /api} the operations of the catalogue that have a route there. What
 * it does not know is not found, whatever the method; {@code POST /api} itself is the
 * door of JSON-RPC.
 */
@Component
class ApiRestEndpoint implements Endpoint {

	private final RestEndpoint.Door door;

	ApiRestEndpoint(RestEndpoint server) {
		this.door = server.open(ApiRestDialect.INSTANCE);
	}

	@Override
	public List<String> paths() {
		return List.of("/api/**");
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.door.serve(request, response);
	}

}
