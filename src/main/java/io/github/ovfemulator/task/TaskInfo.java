package io.github.ovfemulator.task;

import java.time.Instant;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.DynamicId;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * A task, as {@code get} and {@code list} return it.
 *
 * @param progress the progress, unset in {@code PENDING}
 * @param result the result of the operation
 * @param description a description of the task
 * @param service the service that started it
 * @param operation the operation that started it
 * @param parent the parent task
 * @param target the object that the task works on
 * @param status its state
 * @param cancelable whether it can be canceled
 * @param error the reason of a failure
 * @param startTime the time when it left {@code PENDING}
 * @param endTime the time when it succeeded or failed
 * @param user the user who started it, {@code null} for an anonymous one
 */
@CanonicalName("com.vmware.cis.task.info")
@Union(discriminator = "status", cases = {
		@Union.Case(value = { "RUNNING", "BLOCKED" }, required = { "progress", "start_time" }, optional = "result"),
		@Union.Case(value = "SUCCEEDED", required = { "progress", "start_time", "end_time" }, optional = "result"),
		@Union.Case(value = "FAILED", required = { "progress", "start_time", "end_time" },
				optional = { "result", "error" }) })
public record TaskInfo(@Nullable Progress progress, @Nullable Object result, LocalizableMessage description,
		@ResourceType("com.vmware.vapi.service") String service,
		@ResourceType("com.vmware.vapi.operation") String operation,
		@Nullable @ResourceType("com.vmware.cis.task") String parent, @Nullable DynamicId target, TaskStatus status,
		boolean cancelable, @Nullable StandardError error, @Nullable Instant startTime, @Nullable Instant endTime,
		@Nullable String user) implements Structure {

	/** Returns the same without the result. */
	TaskInfo withoutResult() {
		return new TaskInfo(this.progress, null, this.description, this.service, this.operation, this.parent,
				this.target, this.status, this.cancelable, this.error, this.startTime, this.endTime, this.user);
	}

	/**
	 * The progress of a task.
	 *
	 * @param total the number of units of work
	 * @param completed the number of completed units, which never falls
	 * @param message the current step
	 */
	@CanonicalName("com.vmware.cis.task.progress")
	public record Progress(long total, long completed, LocalizableMessage message) implements Structure {

	}

}
