package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.rest.LegacyRestDialect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Serves the operations of the catalogue under {@code /rest}. What it does not know is
 * not found, whatever the method.
 */
@Component
class LegacyRestEndpoint implements Endpoint {

	private final RestEndpoint.Door door;

	LegacyRestEndpoint(RestEndpoint server) {
		this.door = server.open(LegacyRestDialect.INSTANCE);
	}

	@Override
	public List<String> paths() {
		return List.of("/rest/**");
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.door.serve(request, response);
	}

}
