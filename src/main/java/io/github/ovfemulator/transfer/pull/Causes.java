package io.github.ovfemulator.transfer.pull;

import org.jspecify.annotations.Nullable;

/**
 * Finds the cause of a failed connection among the exceptions that libraries wrap around
 * it.
 */
public final class Causes {

	private Causes() {
	}

	/**
	 * Finds an exception of a type.
	 * @param <T> the type
	 * @param failure the failure
	 * @param type the type
	 * @return the failure itself or the first of its causes that has the type, or
	 * {@code null} if none has it
	 */
	public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}
