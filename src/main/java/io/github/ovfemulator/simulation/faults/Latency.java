package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The delay of every call of the emulated API.
 */
public final class Latency implements Resettable {

	private volatile Duration time = Duration.ZERO;

	/**
	 * Returns the delay.
	 * @return the delay, 0 by default
	 */
	public Duration time() {
		return this.time;
	}

	/**
	 * Changes the delay.
	 * @param changed the delay of later calls
	 */
	public void change(Duration changed) {
		this.time = changed;
	}

	@Override
	public void reset() {
		this.time = Duration.ZERO;
	}

	/** Sleeps in real time. */
	static void sleep(Duration time) {
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
