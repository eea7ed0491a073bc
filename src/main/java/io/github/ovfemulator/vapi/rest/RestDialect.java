package io.github.ovfemulator.vapi.rest;

import io.github.ovfemulator.vapi.json.JsonEncoding;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.StructureType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the two REST dialects do each in its way.
 */
public interface RestDialect {

	/**
	 * The dialect.
	 * @return the dialect
	 */
	Dialect dialect();

	/**
	 * Its notation of values.
	 * @return the notation
	 */
	JsonEncoding notation();

	/**
	 * The query parameter that names an action.
	 * @return the name
	 */
	String actionParameter();

	/**
	 * Where it serves an operation.
	 * @param operation the operation
	 * @return the routes
	 */
	Operation.Routes routes(Operation operation);

	/**
	 * Puts a query into an input.
	 * @param query the query
	 * @param input the input
	 * @param type its type
	 */
	void putQuery(RestQuery query, ObjectNode input, StructureType type);

	/**
	 * Renders the result of an operation.
	 * @param operation the operation
	 * @param result the result, {@code null} when the operation is void
	 * @return the answer
	 */
	VapiResponse result(Operation operation, @Nullable Object result);

	/**
	 * Renders an error.
	 * @param error the error
	 * @return the answer
	 */
	VapiResponse error(StandardError error);

	/**
	 * The path of a request, without the prefix that a proxy may have put before it.
	 * @param request the request
	 * @return the path as it was sent
	 */
	static String pathOf(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/**
	 * The style of a path.
	 * @param path the path of a request
	 * @return the new style under {@code /api}, else the legacy one, in which uploads are
	 * answered too
	 */
	static RestDialect ofPath(String path) {
		return path.startsWith("/api/") || path.equals("/api") ? ApiRestDialect.INSTANCE : LegacyRestDialect.INSTANCE;
	}

}
