package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the emulated operations: {@code GET /__admin/operations}.
 */
@RestController
class OperationsController {

	private static final DialectView JSON_RPC = new DialectView("json_rpc", List.of("POST /api"), "documented");

	private final OperationCatalogue catalogue;

	OperationsController(OperationCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	@GetMapping(path = "/__admin/operations", produces = MediaType.APPLICATION_JSON_VALUE)
	List<OperationView> list() {
		return this.catalogue.operations().stream().map(OperationsController::view).toList();
	}

	private static OperationView view(Operation operation) {
		Stream<DialectView> routed = Stream.concat(dialect("rest", operation.rest()), dialect("api", operation.api()));
		return new OperationView(operation.service(), operation.name(),
				Stream.concat(routed, Stream.of(JSON_RPC)).toList());
	}

	private static Stream<DialectView> dialect(String name, Operation.Routes routes) {
		return routes.list().isEmpty() ? Stream.empty()
				: Stream.of(new DialectView(name, routes.list().stream().map(Object::toString).toList(),
						routes.status().name().toLowerCase(Locale.ROOT)));
	}

	/**
	 * An emulated operation.
	 *
	 * @param service the service id
	 * @param id the operation id
	 * @param dialects the dialects in which clients can call the operation
	 */
	record OperationView(String service, String id, List<DialectView> dialects) {

	}

	/**
	 * The routes of an operation in one dialect.
	 *
	 * @param name the dialect
	 * @param paths methods and paths, the documented one first
	 * @param status {@code documented}, {@code derived} or {@code choice}
	 */
	record DialectView(String name, List<String> paths, String status) {

	}

}
