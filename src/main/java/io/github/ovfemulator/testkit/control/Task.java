package io.github.ovfemulator.testkit.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A task as the control plane shows it.
 *
 * @param id its id
 * @param service the service that started it
 * @param operation the operation that started it
 * @param user the user who started it, or {@code null}
 * @param scope its scope, or {@code null}
 * @param state its state
 * @param waiting whether its phase may be waiting only for its pace
 * @param pace its pace, {@code null} for a finished task
 * @param history the states since it was created, the oldest first
 * @param json the whole task
 */
public record Task(String id, String service, String operation, @Nullable String user, @Nullable String scope,
		String state, boolean waiting, @Nullable Pace pace, List<String> history, String json) {

	static Task of(JsonObject task) {
		return new Task(task.text("id"), task.text("service"), task.text("operation"), task.optionalText("user"),
				task.optionalText("scope"), task.text("state"), task.flag("waiting"),
				task.has("pace") ? Pace.of(task.object("pace")) : null,
				task.list("history").stream().map((entry) -> entry.text("state")).toList(), task.toString());
	}

}
