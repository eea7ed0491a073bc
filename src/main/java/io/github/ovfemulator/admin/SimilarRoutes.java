package io.github.ovfemulator.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.text.Split;

/**
 * Finds the route that a call of an unknown route most likely means.
 */
final class SimilarRoutes {

	/** The cost of a segment that differs altogether. */
	private static final int DIFFERENT = 3;

	/** The maximum cost of a route that is told. */
	private static final int MAX_COST = 4;

	/** The number of letters in which a segment may differ to be a slip of the pen. */
	private static final int SLIP = 3;

	private SimilarRoutes() {
	}

	/**
	 * Finds a route.
	 * @param method the HTTP method of the call
	 * @param address the path and query of the call
	 * @return the most similar route, empty if none is similar
	 */
	static Optional<Found> find(OperationCatalogue catalogue, String method, String address) {
		return catalogue.operations()
			.stream()
			.flatMap((operation) -> Stream.concat(operation.rest().list().stream(), operation.api().list().stream())
				.map((route) -> new Found(operation, route, cost(route, method, address))))
			.min(Comparator.comparingInt(Found::cost))
			.filter((found) -> found.cost() <= MAX_COST);
	}

	private static int cost(RestRoute route, String method, String address) {
		List<String> wanted = Split.at(route.path(), '/');
		List<String> given = Split.at(Split.before(address, '?'), '/');
		int cost = route.method().equals(method) ? 0 : 1;
		for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
			cost += (i < wanted.size() && i < given.size()) ? cost(wanted.get(i), given.get(i)) : DIFFERENT;
		}
		String action = (route.action() != null) ? route.action() : "";
		return cost + cost(action, action(address));
	}

	private static int cost(String wanted, String given) {
		if (wanted.equals(given) || (wanted.contains("{") && given.startsWith(Split.before(wanted, '{')))) {
			return 0;
		}
		return (SimilarText.distance(wanted, given) <= SLIP) ? 1 : DIFFERENT;
	}

	private static String action(String address) {
		return Split.at(Split.after(address, '?'), '&')
			.stream()
			.filter((parameter) -> parameter.startsWith("~action=") || parameter.startsWith("action="))
			.map((parameter) -> Split.after(parameter, '='))
			.findFirst()
			.orElse("");
	}

	/**
	 * A route.
	 *
	 * @param operation its operation
	 * @param route the route
	 * @param cost how much the call differs, 0 for not at all
	 */
	record Found(Operation operation, RestRoute route, int cost) {

		/** Returns the address of the route, with the ids of a call. */
		String address(String call) {
			String template = Split.after(this.route.toString(), ' ');
			List<String> given = Split.at(Split.before(call, '?'), '/');
			List<String> filled = new ArrayList<>();
			List<String> wanted = Split.at(Split.before(template, '?'), '/');
			for (int i = 0; i < wanted.size(); i++) {
				boolean known = wanted.get(i).contains("{") && i < given.size() && !given.get(i).contains("*");
				filled.add(known ? given.get(i) : wanted.get(i));
			}
			String query = Split.after(template, '?');
			return String.join("/", filled) + (query.isEmpty() ? "" : "?" + query);
		}

	}

}
