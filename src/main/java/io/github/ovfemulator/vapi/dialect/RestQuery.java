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
 *
 * @param action the action, or {@code null}
 * @param parameters the other parameters, {@code null} without any
 */
public record RestQuery(@Nullable String action, @Nullable QueryNode parameters) implements OperationCatalogue.Query {

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
		List<String> actions = parameters.remove(actionParameter);
		String action = (actions != null) ? String.join(",", actions) + task(parameters) : null;
		return new RestQuery(action, parameters.isEmpty() ? null : tree(parameters));
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

	/** The parameter that requests a task is part of the action. */
	private static String task(MultiValueMap<String, String> parameters) {
		boolean task = RestRoute.isTask(parameters.getOrDefault(RestRoute.TASK_PARAMETER, List.of()));
		if (task) {
			parameters.remove(RestRoute.TASK_PARAMETER);
		}
		return task ? RestRoute.TASK : "";
	}

	private static QueryNode tree(MultiValueMap<String, String> parameters) {
		QueryNode tree = new QueryNode();
		parameters.forEach((name, values) -> values.forEach((value) -> tree.add(name, value)));
		return tree;
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
