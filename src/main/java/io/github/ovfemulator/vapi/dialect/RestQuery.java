package io.github.ovfemulator.vapi.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The query of a request as part of an input: nested structures with dots, lists as
 * repeated or numbered names.
 */
public final class RestQuery implements OperationCatalogue.Query {

	/** The parameters beside the action, {@code null} without any. */
	private final @Nullable QueryNode parameters;

	private final @Nullable String action;

	private RestQuery(MultiValueMap<String, String> parameters, String actionParameter) {
		List<String> actions = parameters.remove(actionParameter);
		this.action = (actions != null) ? String.join(",", actions) + task(parameters) : null;
		this.parameters = parameters.isEmpty() ? null : tree(parameters);
	}

	private static QueryNode tree(MultiValueMap<String, String> parameters) {
		QueryNode tree = new QueryNode();
		parameters.forEach((name, values) -> values.forEach((value) -> tree.add(name, value)));
		return tree;
	}

	/** The parameter that requests a task is part of the action. */
	private static String task(MultiValueMap<String, String> parameters) {
		boolean task = RestRoute.isTask(parameters.getOrDefault(RestRoute.TASK_PARAMETER, List.of()));
		if (task) {
			parameters.remove(RestRoute.TASK_PARAMETER);
		}
		return task ? RestRoute.TASK : "";
	}

	/**
	 * Reads a query.
	 * @param query the raw query
	 * @param actionParameter the name of the action's parameter
	 * @return its parameters
	 * @throws VapiException {@code invalid_argument} for an invalid percent-encoding
	 */
	static RestQuery parse(String query, String actionParameter) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (String pair : Split.at(query, '&')) {
			int equals = pair.indexOf('=');
			if (!pair.isEmpty()) {
				String name = (equals < 0) ? pair : pair.substring(0, equals);
				// a client that writes item?library_id?library_id=x means library_id
				parameters.add(decode(name.substring(name.lastIndexOf('?') + 1)),
						(equals < 0) ? "" : decode(pair.substring(equals + 1)));
			}
		}
		return new RestQuery(parameters, actionParameter);
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.vapi.query.encoding",
					"The query has a broken percent-encoding at '%s'.", text));
		}
	}

	/**
	 * Returns the action.
	 * @return the action, or {@code null}
	 */
	@Override
	public @Nullable String action() {
		return this.action;
	}

	@Override
	public boolean has(String name) {
		return this.parameters != null && this.parameters.has(name);
	}

	/**
	 * Puts the other parameters into an input. Unknown names are added as well, and
	 * rejected by the reader.
	 * @param input the input
	 * @param type its type
	 * @param flat whether the fields of nested structures have no prefix
	 */
	void putInto(ObjectNode input, StructureType type, boolean flat) {
		if (this.parameters == null) {
			return;
		}
		if (flat) {
			this.parameters.putFlatInto(input, type);
		}
		else {
			this.parameters.putInto(input, type);
		}
	}

}
