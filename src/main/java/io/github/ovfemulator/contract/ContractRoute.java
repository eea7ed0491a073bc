package io.github.ovfemulator.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which calls an operation is meant for: those of its method whose path and action fit
 * its path key.
 */
final class ContractRoute {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private final ContractOperation operation;

	private final Shape shape;

	private final Pattern path;

	private final List<String> variables;

	private final @Nullable String action;

	ContractRoute(ContractOperation operation) {
		this.operation = operation;
		String plainPath = operation.pathWithoutAction();
		this.shape = Shape.of(operation.method(), plainPath);
		this.path = Pattern.compile(pattern(plainPath));
		this.variables = VARIABLE.matcher(plainPath).results().map((variable) -> variable.group(1)).toList();
		this.action = operation.action();
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
		List<String> expected = (this.action != null) ? List.of(this.action) : List.of();
		return this.operation.method().equals(call.method()) && actions.equals(expected)
				&& this.path.matcher(call.path()).matches();
	}

	/**
	 * The values of the path variables.
	 * @param call a call that matches
	 * @return the values by name
	 */
	Map<String, String> pathVariables(ContractCall call) {
		Map<String, String> values = new LinkedHashMap<>();
		Matcher matcher = this.path.matcher(call.path());
		if (matcher.matches()) {
			for (int i = 0; i < this.variables.size(); i++) {
				values.put(this.variables.get(i), matcher.group(i + 1));
			}
		}
		return values;
	}

	private static String pattern(String path) {
		StringBuilder pattern = new StringBuilder();
		int end = 0;
		Matcher variable = VARIABLE.matcher(path);
		while (variable.find()) {
			pattern.append(Pattern.quote(path.substring(end, variable.start()))).append("([^/]+)");
			end = variable.end();
		}
		return pattern.append(Pattern.quote(path.substring(end))).toString();
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
