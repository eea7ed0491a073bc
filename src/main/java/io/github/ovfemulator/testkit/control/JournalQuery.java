package io.github.ovfemulator.testkit.control;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which exchanges of the journal are meant: those that meet everything that is said.
 */
public final class JournalQuery {

	private final Map<String, Object> parameters;

	private JournalQuery(Map<String, Object> parameters) {
		this.parameters = parameters;
	}

	/**
	 * Every exchange.
	 * @return the query
	 */
	public static JournalQuery all() {
		return new JournalQuery(Map.of());
	}

	/**
	 * Calls of an operation.
	 * @param operation the operation id, such as {@code get}
	 * @return the query
	 */
	public static JournalQuery operation(String operation) {
		return all().with("operation", operation);
	}

	/**
	 * Only calls, uploads or fetches.
	 * @param kind {@code call}, {@code upload} or {@code fetch}
	 * @return another query
	 */
	public JournalQuery kind(String kind) {
		return with("kind", kind);
	}

	/**
	 * Only calls of a service.
	 * @param service the service id
	 * @return another query
	 */
	public JournalQuery service(String service) {
		return with("service", service);
	}

	/**
	 * Only calls in a dialect.
	 * @param dialect {@code rest}, {@code api} or {@code json_rpc}
	 * @return another query
	 */
	public JournalQuery dialect(String dialect) {
		return with("dialect", dialect);
	}

	/**
	 * Only what is about a session.
	 * @param session its id
	 * @return another query
	 */
	public JournalQuery session(String session) {
		return with("session", session);
	}

	/**
	 * Only what belongs to a scope.
	 * @param scope the scope
	 * @return another query
	 */
	public JournalQuery scope(String scope) {
		return with("scope", scope);
	}

	/**
	 * Only what was answered with a status.
	 * @param status the HTTP status
	 * @return another query
	 */
	public JournalQuery status(int status) {
		return with("status", status);
	}

	/**
	 * Only what ended with an error.
	 * @param error the vAPI error, such as {@code not_found}
	 * @return another query
	 */
	public JournalQuery error(String error) {
		return with("error", error);
	}

	/**
	 * Only what went to a path.
	 * @param path what the path begins with
	 * @return another query
	 */
	public JournalQuery path(String path) {
		return with("path", path);
	}

	/**
	 * Only what came later.
	 * @param number the number of the last exchange that is not meant
	 * @return another query
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
