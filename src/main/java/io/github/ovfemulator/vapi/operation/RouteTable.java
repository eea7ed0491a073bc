package io.github.ovfemulator.vapi.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The routes of a REST dialect, by the segments of their paths before the first variable.
 * Of two routes that match a path, the one with more such segments is meant, then the
 * more specific one.
 *
 * @param targets the operations with their routes, by {@link RestRoute#prefix()}
 * @param longestPrefix the length of the longest prefix
 */
record RouteTable(Map<String, List<Target>> targets, int longestPrefix) {

	/**
	 * Creates the table of a dialect.
	 * @param operations all operations
	 * @param routes returns the routes of an operation in the dialect
	 */
	static RouteTable of(List<Operation> operations, Function<Operation, Operation.Routes> routes) {
		Map<String, List<Target>> targets = new HashMap<>();
		for (Operation operation : operations) {
			for (RestRoute route : routes.apply(operation).list()) {
				targets.computeIfAbsent(route.prefix(), (prefix) -> new ArrayList<>())
					.add(new Target(operation, route));
			}
		}
		targets.values().forEach((list) -> list.sort(Comparator.comparing(Target::route, RestRoute.bySpecificity())));
		return new RouteTable(targets, targets.keySet().stream().mapToInt(String::length).max().orElse(0));
	}

	/**
	 * Finds the route of a request.
	 * @param path the raw path; any character but the slash may be percent-encoded
	 * @param action the action in the query, or {@code null}
	 * @param parameters whether the query has a parameter
	 * @return the route, or {@code null} when there is none
	 */
	@Nullable Found find(String method, String path, @Nullable String action, Predicate<String> parameters) {
		String prefixes = RestRoute.decode(path);
		int end = (prefixes.length() <= this.longestPrefix) ? prefixes.length()
				: prefixes.lastIndexOf('/', this.longestPrefix);
		for (; end >= 0; end = prefixes.lastIndexOf('/', end - 1)) {
			for (Target target : this.targets.getOrDefault(prefixes.substring(0, end), List.of())) {
				Map<String, String> variables = target.isMeant(method, action, parameters) ? target.route.match(path)
						: null;
				if (variables != null) {
					return new Found(target, variables);
				}
			}
		}
		return null;
	}

	/**
	 * A route with its operation.
	 */
	record Target(Operation operation, RestRoute route) {

		/** Whether method and query are those of the route. */
		boolean isMeant(String method, @Nullable String action, Predicate<String> parameters) {
			String parameter = this.route.parameter();
			return this.route.method().equals(method) && Objects.equals(this.route.action(), action)
					&& (parameter == null || parameters.test(parameter));
		}

	}

	/**
	 * The route of a request, and the values of its path variables.
	 */
	record Found(Target target, Map<String, String> variables) {

	}

}
