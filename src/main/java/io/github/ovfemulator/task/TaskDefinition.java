package io.github.ovfemulator.task;

import io.github.ovfemulator.vapi.type.DynamicId;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a task that never change.
 *
 * @param service the service that starts it
 * @param operation the operation that starts it
 * @param description a description of the task
 * @param target the object that the task works on, or {@code null}
 * @param user the user who starts it, or {@code null}
 * @param cancelable whether clients can cancel it
 */
public record TaskDefinition(String service, String operation, LocalizableMessage description,
		@Nullable DynamicId target, @Nullable String user, boolean cancelable) {

}
