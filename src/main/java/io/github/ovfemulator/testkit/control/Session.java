package io.github.ovfemulator.testkit.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A session.
 *
 * @param id the id
 * @param kind {@code import}, {@code probe}, {@code export}, {@code scripted},
 * {@code update} or {@code download}
 * @param scope the scope, or {@code null} if it has none
 * @param state the state
 * @param progress the progress in percent, or {@code null} if sessions of the kind have
 * none
 * @param waiting whether the phase may be waiting only for its pace
 * @param pace the pace, or {@code null} for a scripted session
 * @param history the states so far, in order; empty for a scripted session
 * @param json the session as JSON
 */
public record Session(String id, String kind, @Nullable String scope, String state, @Nullable Long progress,
		boolean waiting, @Nullable Pace pace, List<String> history, String json) {

	static Session of(JsonObject session) {
		return new Session(session.text("id"), session.text("kind"), session.optionalText("scope"),
				session.text("state"), session.has("progress") ? session.number("progress") : null,
				session.flag("waiting"), session.has("pace") ? Pace.of(session.object("pace")) : null,
				session.list("history").stream().map((entry) -> entry.text("state")).toList(), session.toString());
	}

}
