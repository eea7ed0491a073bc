package io.github.ovfemulator.contract;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Which calls an operation is meant for: those of its method whose path and action fit
 * its path key.
 */
final class ContractRoute {

	private final ContractOperation operation;

	private final Shape shape;

	private final RestRoute route;

	ContractRoute(ContractOperation operation) {
		this.operation = operation;
		this.route = RestRoute.parse(operation.method() + " " + operation.path());
		this.shape = Shape.of(operation.method(), this.route.path());
	}

	ContractOperation operation() {
		return this.operation;
	}

	/** What a call has in common with each route that it may match. */
	Shape shape() {
		return this.shape;
	}

	boolean matches(ContractCall call) {
		List<String> actions = call.query().getOrDefault(call.actionParameter(), List.of());
		List<String> expected = (this.route.action() != null) ? List.of(this.route.action()) : List.of();
		return this.operation.method().equals(call.method()) && actions.equals(expected) && match(call) != null;
	}

	/**
	 * The values of the path variables.
	 * @param call a call that matches
	 * @return the values by name
	 */
	Map<String, String> pathVariables(ContractCall call) {
		Map<String, String> values = match(call);
		return (values != null) ? values : Map.of();
	}

	private @Nullable Map<String, String> match(ContractCall call) {
		return this.route.match(Split.before(call.uri(), '?'));
	}

	/**
	 * What can be compared without a pattern, since no variable spans a slash.
	 *
	 * @param method the HTTP method
	 * @param slashes how many slashes the path has
	 */
	record Shape(String method, long slashes) {

		static Shape of(String method, String path) {
			return new Shape(method, path.chars().filter((character) -> character == '/').count());
		}

	}

}
