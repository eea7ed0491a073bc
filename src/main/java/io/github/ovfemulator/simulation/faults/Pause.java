package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Suspends pulls, each with its thread, and calls, which wait without a thread.
 */
@FunctionalInterface
public interface Pause {

	/**
	 * Suspends the current thread.
	 * @param time the duration
	 */
	void sleep(Duration time);

	/**
	 * Returns the real time of the delay of a call.
	 * @param time the duration
	 * @return the duration that the call waits
	 */
	default Duration ofCall(Duration time) {
		return time;
	}

	/**
	 * Suspends the current thread in real time.
	 * @throws VapiException {@code service_unavailable} if the thread is interrupted
	 */
	static void inRealTime(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
					LocalizableMessage.of("emulator.fault.stopped", "The emulator is stopping."));
		}
	}

}
