package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fault rule: what is disturbed, how often, and by what. It begins with its effect;
 * each method that narrows it makes another rule. As a text it is the JSON that
 * {@code POST /__admin/faults} takes.
 */
public final class FaultRule {

	private final Map<String, Object> members;

	private FaultRule(Map<String, Object> members) {
		this.members = members;
	}

	/**
	 * The call ends with a vAPI error.
	 * @param type its type, such as {@code service_unavailable}
	 * @param message its message
	 * @return the rule
	 */
	public static FaultRule error(String type, String message) {
		return effect("error", Map.of("type", type, "message", message));
	}

	/**
	 * The call is answered with plain HTTP.
	 * @param status the status
	 * @param body the body, which may be empty
	 * @return the rule
	 */
	public static FaultRule http(int status, String body) {
		return effect("http", Map.of("status", status, "body", body));
	}

	/**
	 * The call waits before it is carried out.
	 * @param time how long
	 * @return the rule
	 */
	public static FaultRule delay(Duration time) {
		return effect("delay", Map.of("from", time));
	}

	/**
	 * The call waits before it is carried out, for a time between two.
	 * @param from the shortest
	 * @param to the longest
	 * @return the rule
	 */
	public static FaultRule delay(Duration from, Duration to) {
		return effect("delay", Map.of("from", from, "to", to));
	}

	/**
	 * The call is carried out, but its answer is lost.
	 * @param loss how
	 * @return the rule
	 */
	public static FaultRule lostAnswer(Loss loss) {
		return effect("connection", loss.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * A phase of sessions fails when it would be over.
	 * @param state the state of the session during the phase, such as
	 * {@code IMPORT_INSTANTIATING}
	 * @param errors the errors that the session ends with, at least one, as JSON in the
	 * {@code /rest} dialect
	 * @return the rule
	 */
	public static FaultRule failedPhase(String state, String... errors) {
		return effect("phase", Map.of("state", state, "errors", Stream.of(errors).map(JsonReader::read).toList()));
	}

	/**
	 * The session that the call is about is gone, as if it had expired.
	 * @return the rule
	 */
	public static FaultRule vanishedSession() {
		return effect("session", "vanish");
	}

	/**
	 * Only calls, uploads or fetches.
	 * @param kind {@code call}, {@code upload} or {@code fetch}
	 * @return another rule
	 */
	public FaultRule kind(String kind) {
		return matching("kind", kind);
	}

	/**
	 * Only calls of a service.
	 * @param service the service id
	 * @return another rule
	 */
	public FaultRule service(String service) {
		return matching("service", service);
	}

	/**
	 * Only calls of an operation.
	 * @param operation the operation id
	 * @return another rule
	 */
	public FaultRule operation(String operation) {
		return matching("operation", operation);
	}

	/**
	 * Only calls in a dialect.
	 * @param dialect {@code rest}, {@code api} or {@code json_rpc}
	 * @return another rule
	 */
	public FaultRule dialect(String dialect) {
		return matching("dialect", dialect);
	}

	/**
	 * Only what is about a session.
	 * @param session its id
	 * @return another rule
	 */
	public FaultRule session(String session) {
		return matching("session", session);
	}

	/**
	 * Only a file that is uploaded or fetched.
	 * @param file its name
	 * @return another rule
	 */
	public FaultRule file(String file) {
		return matching("file", file);
	}

	/**
	 * Only what goes to a path.
	 * @param pattern the path, with {@code *} and {@code **}
	 * @return another rule
	 */
	public FaultRule path(String pattern) {
		return matching("path", pattern);
	}

	/**
	 * Only what belongs to a scope.
	 * @param scope the scope
	 * @return another rule
	 */
	public FaultRule scope(String scope) {
		return matching("scope", scope);
	}

	/**
	 * Not always, but by a chance that is the same each time.
	 * @param probability how likely it strikes, from 0 to 1
	 * @param seed the seed of its chance
	 * @return another rule
	 */
	public FaultRule probability(double probability, long seed) {
		return with("probability", probability).with("seed", seed);
	}

	/**
	 * Not at once.
	 * @param matches how many matches are let through first
	 * @return another rule
	 */
	public FaultRule skip(int matches) {
		return with("skip", matches);
	}

	/**
	 * Not for ever.
	 * @param times how often it strikes at most
	 * @return another rule
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
	 * How an answer is lost.
	 */
	public enum Loss {

		/** The connection is reset instead. */
		RESET,

		/** The connection is reset in the middle of it. */
		RESET_WITHIN,

		/** The connection is closed instead. */
		EMPTY

	}

}
