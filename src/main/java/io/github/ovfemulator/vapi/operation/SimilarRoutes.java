package io.github.ovfemulator.vapi.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.text.SimilarText;
import io.github.ovfemulator.vapi.text.Split;

/**
 * Finds the routes that a call of an unknown route most likely means. The cost of a route
 * is higher the more the call differs from it.
 */
public final class SimilarRoutes {

	/** The cost of a segment that differs altogether. */
	private static final int DIFFERENT = 30;

	/** The cost of {@code /rest} for {@code /api}, and of {@code /api} for it. */
	private static final int OTHER_ROOT = 12;

	/** The cost of a method, a prefix or an action that is written otherwise. */
	private static final int OTHER_FORM = 10;

	/** The cost of the missing id of an operation that creates. */
	private static final int MISSING_ID = 5;

	/** The cost of {@code id:} or {@code ~} where the dialect has none. */
	private static final int OTHER_MARK = 3;

	private static final int SLASH_AT_END = 1;

	/** The maximum cost of a route that a call without doubt means. */
	private static final int MAX_COST = 26;

	/** The number of letters in which a segment may differ to be a typing error. */
	private static final int MAX_DISTANCE = 3;

	private static final int MAX_ROUTES = 5;

	private static final String ID = "id:";

	private SimilarRoutes() {
	}

	/**
	 * Returns the routes that a call without doubt means, else those with its path.
	 * @param operations the operations with the routes
	 * @param method the HTTP method of the call
	 * @param address the path and query of the call
	 * @return at most five routes without text of the call, the most similar first
	 */
	public static List<Found> find(List<Operation> operations, String method, String address) {
		Call call = Call.of(method, address);
		List<Found> similar = operations.stream()
			.flatMap((operation) -> Stream.concat(operation.rest().list().stream(), operation.api().list().stream())
				.map((route) -> found(operation, route, call)))
			.filter((found) -> found.pathCost() <= MAX_COST)
			.toList();
		int least = similar.stream().mapToInt(Found::cost).min().orElse(0);
		return similar.stream()
			.filter((found) -> (least <= MAX_COST) ? found.cost() == least : found.pathCost() == 0)
			.sorted(Comparator.comparingInt(Found::cost).thenComparing(Found::changes))
			.limit(MAX_ROUTES)
			.toList();
	}

	/**
	 * Describes routes.
	 * @param similar the routes
	 * @return their methods and paths, or an empty text
	 */
	public static String describe(List<Found> similar) {
		return similar.isEmpty() ? ""
				: similar.stream()
					.map((found) -> found.route().toString())
					.collect(Collectors.joining(", ", "similar: ", ""));
	}

	/**
	 * Returns the route that may be proposed as the next call. A route with another path
	 * and another method than the call is proposed only if it changes nothing.
	 * @param similar the routes, the most similar first
	 * @param method the HTTP method of the call
	 * @return the route, or empty
	 */
	public static Optional<Found> proposal(List<Found> similar, String method) {
		return similar.stream()
			.filter((found) -> found.pathCost() == 0 || !found.changes() || found.route().method().equals(method))
			.findFirst();
	}

	private static Found found(Operation operation, RestRoute route, Call call) {
		Path wanted = Path.of(route.path());
		int prefix = wanted.prefixCost(call.path());
		String action = (route.action() != null) ? Split.before(route.action(), '&') : "";
		int method = route.method().equals(call.method()) ? 0 : OTHER_FORM;
		int actionCost = cost(action, call.action());
		if (actionCost == 0 && !action.isEmpty()
				&& !call.actionParameter().equals(RestRoute.actionParameter(route.path()))) {
			actionCost = OTHER_MARK;
		}
		int pathCost = prefix + cost(wanted.segments(), call.path().segments());
		Found found = new Found(operation, route, pathCost, pathCost + method + actionCost);
		if (operation.name().startsWith("create") && call.action().isEmpty() && wanted.isIdBelow(call.path())) {
			return new Found(operation, route, prefix + MISSING_ID, prefix + MISSING_ID);
		}
		int moved = prefix + OTHER_FORM + costOfMovedAction(wanted.segments(), action, call);
		return (moved + method < found.cost()) ? new Found(operation, route, moved, moved + method) : found;
	}

	/** The cost where the action is a segment of the path, or the other way round. */
	private static int costOfMovedAction(List<String> wanted, String action, Call call) {
		List<String> given = call.path().segments();
		if (action.isEmpty() == call.action().isEmpty() || given.isEmpty()) {
			return DIFFERENT;
		}
		if (action.isEmpty()) {
			return cost(wanted, Stream.concat(given.stream(), Stream.of(call.action())).toList());
		}
		int last = given.size() - 1;
		return cost(wanted, given.subList(0, last)) + cost(action, given.get(last));
	}

	private static int cost(List<String> wanted, List<String> given) {
		int cost = DIFFERENT * Math.abs(wanted.size() - given.size());
		for (int i = 0; i < Math.min(wanted.size(), given.size()) && cost <= MAX_COST; i++) {
			cost += cost(wanted.get(i), given.get(i));
		}
		return cost;
	}

	private static int cost(String wanted, String given) {
		int variable = wanted.indexOf('{');
		if (variable < 0) {
			return wanted.equals(given) ? 0 : costOfTypingError(wanted, given);
		}
		if (given.isEmpty()) {
			return DIFFERENT;
		}
		if (variable == 0) {
			return given.startsWith(ID) ? OTHER_MARK : 0;
		}
		return (given.length() > variable && given.startsWith(wanted.substring(0, variable))) ? 0 : OTHER_FORM;
	}

	private static int costOfTypingError(String wanted, String given) {
		int longest = Math.max(wanted.length(), given.length());
		if (longest - Math.min(wanted.length(), given.length()) > MAX_DISTANCE) {
			return DIFFERENT;
		}
		int distance = SimilarText.distance(wanted, given);
		return (distance <= MAX_DISTANCE && distance * 2 <= longest) ? OTHER_FORM + distance : DIFFERENT;
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
		 * Whether the route may change something.
		 * @return whether its method is another one than {@code GET}
		 */
		public boolean changes() {
			return !this.route.method().equals("GET");
		}

		/**
		 * Returns the address of the route, with the ids of a call.
		 * @param call the path and query of the call
		 * @return the path and query of the route
		 */
		public String address(String call) {
			String template = Split.after(this.route.toString(), ' ');
			List<String> given = Path.of(Split.before(call, '?')).segments();
			List<String> filled = Split.at(Split.before(template, '?'), '/');
			int skipped = filled.size() - Path.of(this.route.path()).segments().size();
			for (int i = skipped; i < filled.size(); i++) {
				String id = (i - skipped < given.size()) ? given.get(i - skipped) : "";
				int variable = filled.get(i).indexOf('{');
				if (variable >= 0 && !id.isEmpty() && !id.contains("*")) {
					filled.set(i, filled.get(i).substring(0, variable)
							+ (id.startsWith(ID) ? id.substring(ID.length()) : id));
				}
			}
			String query = Split.after(template, '?');
			return String.join("/", filled) + (query.isEmpty() ? "" : "?" + query);
		}

	}

	/**
	 * A call.
	 *
	 * @param method the HTTP method
	 * @param path the decoded path
	 * @param actionParameter the name of the parameter with the action, or an empty text
	 * @param action the action, or an empty text
	 */
	private record Call(String method, Path path, String actionParameter, String action) {

		static Call of(String method, String address) {
			String action = Split.at(Split.after(address, '?'), '&')
				.stream()
				.filter((parameter) -> parameter.startsWith("~action=") || parameter.startsWith("action="))
				.findFirst()
				.orElse("");
			return new Call(method, Path.of(Split.before(address, '?')), Split.before(action, '='),
					Split.after(action, '='));
		}

	}

	/**
	 * A path without its prefix.
	 *
	 * @param root the first segment, such as {@code rest}
	 * @param named whether {@code com/vmware} follows it
	 * @param segments the other segments
	 * @param slashAtEnd whether the path ends with a slash
	 */
	private record Path(String root, boolean named, List<String> segments, boolean slashAtEnd) {

		private static final List<String> NAME = List.of("com", "vmware");

		static Path of(String path) {
			List<String> all = Split.at(path, '/').stream().skip(1).map(RestRoute::decode).toList();
			if (all.isEmpty()) {
				return new Path("", false, all, false);
			}
			boolean slash = all.size() > 1 && all.get(all.size() - 1).isEmpty();
			List<String> rest = new ArrayList<>(all.subList(1, slash ? all.size() - 1 : all.size()));
			boolean named = rest.size() > 2 && rest.subList(0, 2).equals(NAME);
			return new Path(all.get(0), named, named ? rest.subList(2, rest.size()) : rest, slash);
		}

		private boolean isOfDialect() {
			return this.root.equals("rest") || this.root.equals("api");
		}

		int prefixCost(Path given) {
			int cost = cost(this.root, given.root);
			return ((cost > 0 && given.isOfDialect()) ? OTHER_ROOT : cost)
					+ ((this.named != given.named) ? OTHER_FORM : 0) + (given.slashAtEnd ? SLASH_AT_END : 0);
		}

		/** Whether this is the path of a call with one id more. */
		boolean isIdBelow(Path call) {
			int size = call.segments.size();
			return size > 0 && this.segments.size() == size + 1 && this.segments.get(size).contains("{")
					&& this.segments.subList(0, size).equals(call.segments);
		}

	}

}
