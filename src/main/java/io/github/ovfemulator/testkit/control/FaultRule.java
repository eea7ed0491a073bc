package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fault rule: an effect, the calls to match, and how often the effect applies. The
 * factory methods set the effect; the other methods return a narrowed copy.
 * {@link #toString()} is the request body of {@code POST /__admin/faults}. For transfers
 * see {@link TransferFaults}.
 */
public final class FaultRule {

	private final Map<String, Object> members;

	private FaultRule(Map<String, Object> members) {
		this.members = members;
	}

	/**
	 * Responds with a vAPI error.
	 * @param type the error type, such as {@code service_unavailable}
	 * @param message the message
	 * @return the rule
	 */
	public static FaultRule error(String type, String message) {
		return effect("error", Map.of("type", type, "message", message));
	}

	/**
	 * Responds with an HTTP status and body.
	 * @param status the status
	 * @param body the body, may be empty
	 * @return the rule
	 */
	public static FaultRule http(int status, String body) {
		return effect("http", Map.of("status", status, "body", body));
	}

	/**
	 * Delays the call by a fixed time.
	 * @param time the delay
	 * @return the rule
	 */
	public static FaultRule delay(Duration time) {
		return effect("delay", Map.of("from", time));
	}

	/**
	 * Delays the call by a random time.
	 * @param from the minimum delay
	 * @param to the maximum delay
	 * @return the rule
	 */
	public static FaultRule delay(Duration from, Duration to) {
		return effect("delay", Map.of("from", from, "to", to));
	}

	/**
	 * Executes the call, but does not send its response.
	 * @param loss how the connection ends
	 * @return the rule
	 */
	public static FaultRule lostAnswer(Loss loss) {
		return effect("connection", loss.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Fails a phase of a session at its end.
	 * @param state the state of the session during the phase, such as
	 * {@code IMPORT_INSTANTIATING}
	 * @param errors the errors of the session, at least one, as JSON in the {@code /rest}
	 * dialect
	 * @return the rule
	 */
	public static FaultRule failedPhase(String state, String... errors) {
		return effect("phase", Map.of("state", state, "errors", Stream.of(errors).map(JsonReader::read).toList()));
	}

	/**
	 * Removes the session of the call as if it had expired.
	 * @return the rule
	 */
	public static FaultRule vanishedSession() {
		return effect("session", "vanish");
	}

	/**
	 * Matches only calls, uploads or pulls.
	 * @param kind {@code call}, {@code upload} or {@code fetch}
	 * @return the narrowed rule
	 */
	public FaultRule kind(String kind) {
		return matching("kind", kind);
	}

	/**
	 * Matches only calls of a service.
	 * @param service the service id
	 * @return the narrowed rule
	 */
	public FaultRule service(String service) {
		return matching("service", service);
	}

	/**
	 * Matches only calls of an operation.
	 * @param operation the operation id
	 * @return the narrowed rule
	 */
	public FaultRule operation(String operation) {
		return matching("operation", operation);
	}

	/**
	 * Matches only calls in a dialect.
	 * @param dialect {@code rest}, {@code api} or {@code json_rpc}
	 * @return the narrowed rule
	 */
	public FaultRule dialect(String dialect) {
		return matching("dialect", dialect);
	}

	/**
	 * Matches only calls and transfers of a session.
	 * @param session the session id
	 * @return the narrowed rule
	 */
	public FaultRule session(String session) {
		return matching("session", session);
	}

	/**
	 * Matches only transfers of a file.
	 * @param file the file name
	 * @return the narrowed rule
	 */
	public FaultRule file(String file) {
		return matching("file", file);
	}

	/**
	 * Matches only calls to a path.
	 * @param pattern the path, which may contain {@code *}, {@code **} and {@code ?}
	 * @return the narrowed rule
	 */
	public FaultRule path(String pattern) {
		return matching("path", pattern);
	}

	/**
	 * Matches only calls and transfers of a scope.
	 * @param scope the scope
	 * @return the narrowed rule
	 */
	public FaultRule scope(String scope) {
		return matching("scope", scope);
	}

	/**
	 * Applies the effect with a probability, reproducibly.
	 * @param probability the probability, from 0 to 1
	 * @param seed the seed of the random numbers
	 * @return the narrowed rule
	 */
	public FaultRule probability(double probability, long seed) {
		return with("probability", probability).with("seed", seed);
	}

	/**
	 * Skips the first matches.
	 * @param matches the number of matches to skip
	 * @return the narrowed rule
	 */
	public FaultRule skip(int matches) {
		return with("skip", matches);
	}

	/**
	 * Limits how often the effect is applied.
	 * @param times the maximum number of times
	 * @return the narrowed rule
	 */
	public FaultRule times(int times) {
		return with("times", times);
	}

	/** The rule as JSON. */
	@Override
	public String toString() {
		return JsonWriter.write(this.members);
	}

	static FaultRule effect(String name, Object value) {
		return new FaultRule(Map.of("effect", Map.of(name, value)));
	}

	private FaultRule matching(String name, String value) {
		Map<Object, Object> match = new LinkedHashMap<>();
		if (this.members.get("match") instanceof Map<?, ?> known) {
			match.putAll(known);
		}
		match.put(name, value);
		return with("match", match);
	}

	private FaultRule with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.members);
		more.put(name, value);
		return new FaultRule(more);
	}

	/**
	 * How the connection ends without a complete response.
	 */
	public enum Loss {

		/** The connection is reset before the response. */
		RESET,

		/** The connection is reset in the middle of the response. */
		RESET_WITHIN,

		/** The connection is closed before the response. */
		EMPTY

	}

}
