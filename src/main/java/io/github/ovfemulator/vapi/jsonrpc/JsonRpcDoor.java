package io.github.ovfemulator.vapi.jsonrpc;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes JSON-RPC requests on {@code POST /api}, whatever their content type.
 */
@RestController
class JsonRpcDoor {

	private final JsonRpcServer server;

	JsonRpcDoor(JsonRpcServer server) {
		this.server = server;
	}

	@PostMapping("/api")
	void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.server.serve(request).send(response);
	}

}
