package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;

/**
 * An emulated operation as the control plane shows it.
 *
 * @param service the service id
 * @param id the operation id
 * @param dialects how it is called
 */
record EmulatedOperation(String service, String id, List<Dialect> dialects) {

	private static final Dialect JSON_RPC = new Dialect("json_rpc", List.of("POST /api"), "documented");

	static EmulatedOperation of(Operation operation) {
		List<Dialect> dialects = Stream
			.of(dialect("rest", operation.rest()), dialect("api", operation.api()), Stream.of(JSON_RPC))
			.flatMap(Function.identity())
			.toList();
		return new EmulatedOperation(operation.service(), operation.name(), dialects);
	}

	private static Stream<Dialect> dialect(String name, Operation.Routes routes) {
		return routes.list().isEmpty() ? Stream.empty()
				: Stream.of(new Dialect(name, routes.list().stream().map(Object::toString).toList(),
						routes.status().name().toLowerCase(Locale.ROOT)));
	}

	/**
	 * How an operation is called in a dialect.
	 *
	 * @param name the dialect
	 * @param paths methods and paths, the documented one first
	 * @param status how well the paths are known
	 */
	record Dialect(String name, List<String> paths, String status) {

	}

}
