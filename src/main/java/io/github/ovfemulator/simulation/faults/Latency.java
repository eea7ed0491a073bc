package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * How long every call of the emulated API waits before it is carried out.
 */
public final class Latency implements Resettable {

	private volatile Duration time = Duration.ZERO;

	/**
	 * How long.
	 * @return the latency
	 */
	public Duration time() {
		return this.time;
	}

	/**
	 * Changes it.
	 * @param changed how long from now on
	 */
	public void change(Duration changed) {
		this.time = changed;
	}

	@Override
	public void reset() {
		this.time = Duration.ZERO;
	}

	/** Waits in real time, as a network does. */
	static void pass(Duration time) {
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
