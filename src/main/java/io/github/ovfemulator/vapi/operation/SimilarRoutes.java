package io.github.ovfemulator.vapi.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.text.SimilarText;
import io.github.ovfemulator.vapi.text.Split;

/**
 * Finds the routes that a call of an unknown route most likely means.
 */
public final class SimilarRoutes {

	/** The cost of a segment that differs altogether. */
	private static final int DIFFERENT = 3;

	/** The maximum cost of a route that is told. */
	private static final int MAX_COST = 4;

	/** The maximum cost of a route that a call without doubt means. */
	private static final int MAX_COST_OF_SLIPS = 2;

	/** The number of letters in which a segment may differ to be a slip of the pen. */
	private static final int SLIP = 3;

	private static final int MAX_HINTS = 5;

	private SimilarRoutes() {
	}

	/**
	 * Finds a route.
	 * @param operations the operations with the routes
	 * @param method the HTTP method of the call
	 * @param address the path and query of the call
	 * @return the most similar route, empty if none is similar
	 */
	public static Optional<Found> find(List<Operation> operations, String method, String address) {
		return all(operations, method, address).min(Comparator.comparingInt(Found::cost))
			.filter((found) -> found.cost() <= MAX_COST);
	}

	/**
	 * Returns the routes that a call without doubt means, else those with its path.
	 * @param operations the operations with the routes
	 * @param method the HTTP method of the call
	 * @param address the path and query of the call
	 * @return at most five routes
	 */
	static List<RestRoute> hints(List<Operation> operations, String method, String address) {
		List<Found> similar = all(operations, method, address).filter((found) -> found.pathCost() <= MAX_COST_OF_SLIPS)
			.toList();
		int least = similar.stream().mapToInt(Found::cost).min().orElse(0);
		return similar.stream()
			.filter((found) -> (least <= MAX_COST_OF_SLIPS) ? found.cost() == least : found.pathCost() == 0)
			.sorted(Comparator.comparingInt(Found::cost))
			.map(Found::route)
			.limit(MAX_HINTS)
			.toList();
	}

	private static Stream<Found> all(List<Operation> operations, String method, String address) {
		List<String> segments = Split.at(Split.before(address, '?'), '/').stream().map(RestRoute::decode).toList();
		String action = action(address);
		return operations.stream()
			.flatMap((operation) -> Stream.concat(operation.rest().list().stream(), operation.api().list().stream())
				.map((route) -> {
					int pathCost = pathCost(route, segments);
					int cost = pathCost + (route.method().equals(method) ? 0 : 1)
							+ cost((route.action() != null) ? route.action() : "", action);
					return new Found(operation, route, pathCost, cost);
				}));
	}

	private static int pathCost(RestRoute route, List<String> given) {
		List<String> wanted = Split.at(route.path(), '/');
		int cost = DIFFERENT * Math.abs(wanted.size() - given.size());
		for (int i = 0; i < Math.min(wanted.size(), given.size()) && cost <= MAX_COST; i++) {
			cost += cost(wanted.get(i), given.get(i));
		}
		return cost;
	}

	private static int cost(String wanted, String given) {
		int variable = wanted.indexOf('{');
		if (wanted.equals(given) || (variable >= 0 && given.startsWith(wanted.substring(0, variable)))) {
			return 0;
		}
		return (variable > 0 || isSlip(wanted, given)) ? 1 : DIFFERENT;
	}

	private static boolean isSlip(String wanted, String given) {
		int longest = Math.max(wanted.length(), given.length());
		if (longest - Math.min(wanted.length(), given.length()) > SLIP) {
			return false;
		}
		int distance = SimilarText.distance(wanted, given);
		return distance <= SLIP && distance * 2 <= longest;
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
	 * @param pathCost how much the path of the call differs, 0 for not at all
	 * @param cost how much the call differs, 0 for not at all
	 */
	public record Found(Operation operation, RestRoute route, int pathCost, int cost) {

		/**
		 * Returns the address of the route, with the ids of a call.
		 * @param call the path and query of the call
		 * @return the path and query of the route
		 */
		public String address(String call) {
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
