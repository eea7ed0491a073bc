package io.github.ovfemulator.vapi.jsonrpc;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.web.Answers;
import io.github.ovfemulator.web.Door;
import io.github.ovfemulator.web.RouteNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Takes JSON-RPC requests on {@code POST /api}, whatever their content type.
 */
@Component
class JsonRpcDoor implements Door {

	private final JsonRpcServer server;

	private final Answers answers;

	JsonRpcDoor(JsonRpcServer server, Answers answers) {
		this.answers = answers;
		this.server = server;
	}

	@Override
	public List<String> paths() {
		return List.of("/api");
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!request.getMethod().equals("POST")) {
			throw RouteNotFoundException.of(request);
		}
		this.answers.send(this.server.serve(request), request, response);
	}

}
