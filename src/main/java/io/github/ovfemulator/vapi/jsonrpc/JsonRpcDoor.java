package io.github.ovfemulator.vapi.jsonrpc;

import java.io.IOException;

import io.github.ovfemulator.vapi.exchange.Answers;
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

	private final Answers answers;

	JsonRpcDoor(JsonRpcServer server, Answers answers) {
		this.answers = answers;
		this.server = server;
	}

	@PostMapping("/api")
	void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answers.send(this.server.serve(request), request, response);
	}

}
