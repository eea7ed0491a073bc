package io.github.ovfemulator.web;

import java.time.Duration;

/**
 * Intercepts calls and transfers after authentication and input, before they are carried
 * out.
 */
@FunctionalInterface
public interface CallInterceptor {

	/**
	 * Intercepts an exchange. Implementations must not block.
	 * @param exchange the exchange
	 * @return what happens before the exchange is carried out, {@link Interception#NONE}
	 * for nothing
	 * @throws io.github.ovfemulator.vapi.type.VapiException to end the exchange with an
	 * error
	 */
	Interception before(Exchange exchange);

	/**
	 * What happens before an exchange is carried out.
	 *
	 * @param delay the time to wait, in real time; no thread waits
	 * @param effect what happens after that time: it changes the status of the exchange
	 * or its end on the connection, or it ends the exchange by a
	 * {@link io.github.ovfemulator.vapi.type.VapiException} or a
	 * {@link CustomResponseException}
	 */
	record Interception(Duration delay, Runnable effect) {

		/** The exchange is carried out at once. */
		public static final Interception NONE = delay(Duration.ZERO);

		/**
		 * Creates a delay.
		 * @param delay the time to wait
		 * @return a delay without an effect
		 */
		public static Interception delay(Duration delay) {
			return new Interception(delay, () -> {
			});
		}

		Interception and(Interception next) {
			if (equals(NONE) || next.equals(NONE)) {
				return equals(NONE) ? next : this;
			}
			return new Interception(this.delay.plus(next.delay), () -> {
				this.effect.run();
				next.effect.run();
			});
		}

	}

}
