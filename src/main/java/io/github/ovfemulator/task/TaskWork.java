package io.github.ovfemulator.task;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The work of a task. The task calls all methods but {@link #percent} and
 * {@link #message} under its lock. A
 * {@link io.github.ovfemulator.vapi.type.VapiException} fails the task.
 */
public interface TaskWork {

	/**
	 * Starts the work, which calls {@link Task#advance()} whenever it can continue.
	 */
	void start();

	/**
	 * Continues the work as far as possible.
	 * @return whether only {@link #finish} is left
	 */
	boolean proceed();

	/**
	 * Completes the work. A failure must leave nothing behind.
	 * @return the result of the task
	 */
	Structure finish();

	/**
	 * Stops the work. Ignored after the first call.
	 */
	void stop();

	/**
	 * Returns the progress of running work.
	 * @return 0 to 99
	 */
	long percent();

	/**
	 * Describes the current step.
	 */
	LocalizableMessage message();

	/**
	 * Takes a snapshot, from which the work starts again.
	 * @return the snapshot, or {@code null} if it cannot start again
	 */
	@Nullable WorkSnapshot save();

}
