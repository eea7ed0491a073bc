package io.github.ovfemulator.admin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.journal.JournalFilter;
import io.github.ovfemulator.simulation.ExchangeKind;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A query for journal entries.
 *
 * @param filter selects the entries
 * @param newestFirst whether the newest entry comes first
 * @param limit the maximum number of entries
 * @param bodies whether the entries have bodies
 * @param atLeast the number of entries to wait for
 * @param within the maximum time to wait, up to one minute
 */
record RequestQuery(JournalFilter filter, boolean newestFirst, long limit, boolean bodies, int atLeast,
		Duration within) {

	private static final Set<String> NAMES = Set.of("kind", "service", "operation", "dialect", "session", "scope",
			"status", "error", "path", "since", "text", "order", "limit", "bodies", "at_least", "within");

	private static final Duration LONGEST = Duration.ofMinutes(1);

	static RequestQuery of(Map<String, String> query) {
		QueryParameters.requireKnown(query.keySet(), NAMES);
		Long status = number(query, "status");
		Long atLeast = number(query, "at_least");
		JournalFilter filter = new JournalFilter(constant(query, "kind", ExchangeKind.values()), query.get("service"),
				query.get("operation"), lowerCase(constant(query, "dialect", Dialect.values())), query.get("session"),
				query.get("scope"), (status != null) ? status.intValue() : null, query.get("error"), query.get("path"),
				number(query, "since"), query.get("text"));
		Long limit = number(query, "limit");
		return new RequestQuery(filter, constant(query, "order", Order.values()) == Order.NEWEST,
				(limit != null) ? limit : Long.MAX_VALUE, constant(query, "bodies", Bodies.values()) != Bodies.FALSE,
				(atLeast != null) ? atLeast.intValue() : 0, within(query.get("within")));
	}

	/** The order of entries. */
	private enum Order {

		OLDEST, NEWEST

	}

	/** Whether entries have bodies. */
	private enum Bodies {

		TRUE, FALSE

	}

	private static <E extends Enum<E>> @Nullable E constant(Map<String, String> query, String name, E[] constants) {
		String text = query.get(name);
		if (text == null) {
			return null;
		}
		return Arrays.stream(constants)
			.filter((constant) -> text.equals(lowerCase(constant)))
			.findFirst()
			.orElseThrow(() -> new BadControlRequestException("/" + name, "'%s' must be one of %s.".formatted(name,
					Arrays.stream(constants).map(RequestQuery::lowerCase).toList())));
	}

	private static @Nullable String lowerCase(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name().toLowerCase(Locale.ROOT) : null;
	}

	private static @Nullable Long number(Map<String, String> query, String name) {
		String text = query.get(name);
		if (text != null && !Characters.areAll(text, 1, 9, Characters::isDigit)) {
			throw new BadControlRequestException("/" + name, "'" + name + "' must be a number of at most 9 digits.");
		}
		return (text != null) ? Long.valueOf(text) : null;
	}

	private static Duration within(@Nullable String text) {
		try {
			Duration within = (text != null) ? Duration.parse(text) : Duration.ZERO;
			if (!within.isNegative() && within.compareTo(LONGEST) <= 0) {
				return within;
			}
		}
		catch (DateTimeParseException ex) {
			// reported below
		}
		throw new BadControlRequestException("/within", "'within' must be a duration up to PT1M, such as PT5S.");
	}

}
