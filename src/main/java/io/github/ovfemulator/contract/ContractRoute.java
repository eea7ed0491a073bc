package io.github.ovfemulator.contract;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.operation.RestRoute;
import org.jspecify.annotations.Nullable;

/**
 * The route of an operation: its method, path and action.
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

	RestRoute route() {
		return this.route;
	}

	/** Returns the criteria for candidates of a call. */
	Shape shape() {
		return this.shape;
	}

	boolean matches(ContractCall call) {
		List<String> expected = (this.route.action() != null) ? List.of(this.route.action()) : List.of();
		return this.operation.method().equals(call.method()) && call.actions().equals(expected)
				&& (this.route.parameter() == null || call.query().containsKey(this.route.parameter()))
				&& match(call) != null;
	}

	/**
	 * Returns the values of the path variables.
	 * @param call a matching call
	 * @return the values by name
	 */
	Map<String, String> pathVariables(ContractCall call) {
		Map<String, String> values = match(call);
		return (values != null) ? values : Map.of();
	}

	private @Nullable Map<String, String> match(ContractCall call) {
		return this.route.match(call.path());
	}

	/**
	 * Method and length of a path; variables contain no slash.
	 *
	 * @param method the HTTP method
	 * @param slashes the number of slashes in the path
	 */
	record Shape(String method, long slashes) {

		static Shape of(String method, String path) {
			return new Shape(method, path.chars().filter((character) -> character == '/').count());
		}

	}

}
