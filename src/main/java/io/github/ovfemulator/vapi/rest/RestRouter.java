package io.github.ovfemulator.vapi.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation of a request by method, path and action.
 */
public final class RestRouter {

	private final Map<String, List<Target>> targets = new HashMap<>();

	public RestRouter(OperationCatalogue catalogue, RestDialect style) {
		for (Operation operation : catalogue.operations()) {
			for (RestRoute route : style.routes(operation).list()) {
				this.targets.computeIfAbsent(key(route.method(), route.action()), (key) -> new ArrayList<>())
					.add(new Target(operation, route));
			}
		}
	}

	/**
	 * Finds the operation of a request.
	 * @param method the HTTP method
	 * @param path the path as it was sent; a colon may be percent-encoded
	 * @param action the action of the query, or {@code null}
	 * @return the operation and its path variables, or {@code null} when there is none
	 */
	public @Nullable Match match(String method, String path, @Nullable String action) {
		List<String> segments = RestRoute.segments(path);
		for (Target target : this.targets.getOrDefault(key(method, action), List.of())) {
			Map<String, String> variables = target.route().match(segments);
			if (variables != null) {
				return new Match(target.operation(), variables);
			}
		}
		return null;
	}

	private static String key(String method, @Nullable String action) {
		return (action != null) ? method + " " + action : method;
	}

	private record Target(Operation operation, RestRoute route) {

	}

	/**
	 * The operation that a request means.
	 *
	 * @param operation the operation
	 * @param variables the values of the path variables
	 */
	public record Match(Operation operation, Map<String, String> variables) {

	}

}
