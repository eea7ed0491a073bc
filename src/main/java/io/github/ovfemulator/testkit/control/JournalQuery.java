package io.github.ovfemulator.testkit.control;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Selects journal entries that meet all conditions.
 */
public final class JournalQuery {

	private final Map<String, Object> parameters;

	private JournalQuery(Map<String, Object> parameters) {
		this.parameters = parameters;
	}

	/**
	 * Selects every entry.
	 * @return the query
	 */
	public static JournalQuery all() {
		return new JournalQuery(Map.of());
	}

	/**
	 * Selects calls of an operation.
	 * @param operation the operation id, such as {@code get}
	 * @return the query
	 */
	public static JournalQuery operation(String operation) {
		return all().with("operation", operation);
	}

	/**
	 * Selects only calls, uploads or pulls.
	 * @param kind {@code call}, {@code upload} or {@code fetch}
	 * @return the narrowed query
	 */
	public JournalQuery kind(String kind) {
		return with("kind", kind);
	}

	/**
	 * Selects only calls of a service.
	 * @param service the service id
	 * @return the narrowed query
	 */
	public JournalQuery service(String service) {
		return with("service", service);
	}

	/**
	 * Selects only calls in a dialect.
	 * @param dialect {@code rest}, {@code api} or {@code json_rpc}
	 * @return the narrowed query
	 */
	public JournalQuery dialect(String dialect) {
		return with("dialect", dialect);
	}

	/**
	 * Selects only calls and transfers of a session.
	 * @param session the session id
	 * @return the narrowed query
	 */
	public JournalQuery session(String session) {
		return with("session", session);
	}

	/**
	 * Selects only entries of a scope.
	 * @param scope the scope
	 * @return the narrowed query
	 */
	public JournalQuery scope(String scope) {
		return with("scope", scope);
	}

	/**
	 * Selects only responses with a status.
	 * @param status the HTTP status
	 * @return the narrowed query
	 */
	public JournalQuery status(int status) {
		return with("status", status);
	}

	/**
	 * Selects only responses with an error.
	 * @param error the vAPI error, such as {@code not_found}
	 * @return the narrowed query
	 */
	public JournalQuery error(String error) {
		return with("error", error);
	}

	/**
	 * Selects only calls to a path.
	 * @param path the prefix of the path
	 * @return the narrowed query
	 */
	public JournalQuery path(String path) {
		return with("path", path);
	}

	/**
	 * Selects only entries after a given one.
	 * @param number the number of the last entry to exclude
	 * @return the narrowed query
	 */
	public JournalQuery since(long number) {
		return with("since", number);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private JournalQuery with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.parameters);
		more.put(name, value);
		return new JournalQuery(more);
	}

}
