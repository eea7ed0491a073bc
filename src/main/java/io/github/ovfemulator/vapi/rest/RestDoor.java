package io.github.ovfemulator.vapi.rest;

import java.io.IOException;

import io.github.ovfemulator.vapi.dialect.RestNotation;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.structure.Structure;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the operations of the catalogue under {@code /rest}. What it does not know, and
 * all of {@code /api}, is not found, whatever the method.
 */
@RestController
class RestDoor {

	private final RestRouter router;

	private final RestInput input = new RestInput(new RestNotation());

	private final RestAnswers answers = new RestAnswers();

	private final RequestBodies bodies;

	RestDoor(OperationCatalogue catalogue, RequestBodies bodies) {
		this.router = new RestRouter(catalogue);
		this.bodies = bodies;
	}

	@RequestMapping("/rest/**")
	ResponseEntity<byte[]> serve(HttpServletRequest request) throws IOException {
		RestQuery query = RestQuery.parse(request.getQueryString());
		// a proxy may have put a prefix before the path
		String path = request.getRequestURI().substring(request.getContextPath().length());
		RestRouter.Match match = this.router.match(request.getMethod(), path, query.action());
		if (match == null) {
			throw RouteNotFoundException.of(request);
		}
		Operation operation = match.operation();
		Structure record = this.input.read(match, query, this.bodies.read(request));
		return this.answers.result(operation.handler().invoke(record), operation.output());
	}

	@RequestMapping({ "/rest", "/api", "/api/**" })
	ResponseEntity<byte[]> refuse(HttpServletRequest request) {
		throw RouteNotFoundException.of(request);
	}

}
