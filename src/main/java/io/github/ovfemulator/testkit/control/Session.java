package io.github.ovfemulator.testkit.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A session as the control plane shows it.
 *
 * @param id its id
 * @param kind {@code import}, {@code probe} or {@code scripted}
 * @param scope the scope that it belongs to, {@code null} where there is none
 * @param state its state
 * @param waiting whether its pace alone may keep it from going on
 * @param pace its pace, {@code null} for a scripted one
 * @param history the states that it has come to, in their order; of a scripted one
 * nothing
 * @param json all that the control plane tells of it
 */
public record Session(String id, String kind, @Nullable String scope, String state, boolean waiting,
		@Nullable Pace pace, List<String> history, String json) {

	static Session of(JsonObject session) {
		return new Session(session.text("id"), session.text("kind"), session.optionalText("scope"),
				session.text("state"), session.flag("waiting"),
				session.has("pace") ? Pace.of(session.object("pace")) : null,
				session.list("history").stream().map((entry) -> entry.text("state")).toList(), session.toString());
	}

}
