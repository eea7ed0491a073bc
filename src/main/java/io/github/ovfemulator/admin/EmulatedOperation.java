package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Locale;

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
		Dialect rest = new Dialect("rest", operation.routes().stream().map(Object::toString).toList(),
				operation.status().name().toLowerCase(Locale.ROOT));
		return new EmulatedOperation(operation.service(), operation.name(), List.of(rest));
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
