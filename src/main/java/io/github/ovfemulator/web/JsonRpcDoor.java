package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Takes JSON-RPC requests on {@code POST /api}, whatever their content type.
 */
@Component
class JsonRpcDoor implements Endpoint {

	private final JsonRpcEndpoint server;

	private final ResponseSender answers;

	JsonRpcDoor(JsonRpcEndpoint server, ResponseSender answers) {
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
