package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Locale;
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

	static EmulatedOperation of(Operation operation) {
		Dialect jsonRpc = new Dialect("json_rpc", List.of("POST /api"), "documented");
		List<Dialect> dialects = Stream
			.of(Dialect.of("rest", operation.rest()), jsonRpc, Dialect.of("api", operation.api()))
			.filter((dialect) -> !dialect.paths().isEmpty())
			.toList();
		return new EmulatedOperation(operation.service(), operation.name(), dialects);
	}

	/**
	 * How an operation is called in a dialect.
	 *
	 * @param name the dialect
	 * @param paths methods and paths, the documented one first
	 * @param status how well the paths are known
	 */
	record Dialect(String name, List<String> paths, String status) {

		private static Dialect of(String name, Operation.Routes routes) {
			return new Dialect(name, routes.list().stream().map(Object::toString).toList(),
					routes.status().name().toLowerCase(Locale.ROOT));
		}

	}

}
