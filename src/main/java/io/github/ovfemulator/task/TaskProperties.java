package io.github.ovfemulator.task;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties under {@code emulator.tasks}.
 *
 * @param finished the lifetime of a task after it succeeded or failed
 * @param max the maximum number of tasks; a new task replaces the oldest finished one
 */
@ConfigurationProperties("emulator.tasks")
public record TaskProperties(@DefaultValue("PT30M") Duration finished, @DefaultValue("10000") int max) {

	public TaskProperties {
		Limits.requirePositive("emulator.tasks.finished", finished);
		Limits.require("emulator.tasks.max", max, 1);
	}

}
