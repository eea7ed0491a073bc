package io.github.ovfemulator.web;

import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Bounds the bodies of all requests that are being served, together: their bytes, and
 * their JSON values.
 */
final class RequestBudget {

	private final Amount bytes;

	private final Amount values;

	RequestBudget(long maxBytes, long maxValues) {
		this.bytes = new Amount(maxBytes, "bytes", "emulator.request.max-total-size");
		this.values = new Amount(maxValues, "JSON values", "emulator.request.max-total-values");
	}

	/** Opens the share of one request. */
	Share open() {
		return new Share();
	}

	/**
	 * The share of one request, which grows with its body and is released with its
	 * response. One thread at a time uses it.
	 */
	final class Share implements AsyncListener {

		private long ownBytes;

		private long ownValues;

		private Share() {
		}

		/**
		 * Reserves bytes.
		 * @param count the number of further bytes
		 * @throws VapiException {@code service_unavailable} if all requests together have
		 * too many, {@code invalid_argument} if this one alone has
		 */
		void addBytes(long count) {
			RequestBudget.this.bytes.reserve(count, this.ownBytes);
			this.ownBytes += count;
		}

		/**
		 * Reserves JSON values.
		 * @param count the number of further values
		 * @throws VapiException as {@link #addBytes} does
		 */
		void addValues(long count) {
			RequestBudget.this.values.reserve(count, this.ownValues);
			this.ownValues += count;
		}

		/** Releases all that was reserved. */
		synchronized void release() {
			RequestBudget.this.bytes.release(this.ownBytes);
			RequestBudget.this.values.release(this.ownValues);
			this.ownBytes = 0;
			this.ownValues = 0;
		}

		@Override
		public void onComplete(AsyncEvent event) {
			release();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			// the request goes on
		}

		@Override
		public void onError(AsyncEvent event) {
			// the request completes next
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			event.getAsyncContext().addListener(this);
		}

	}

	/** An amount that all requests share. */
	private static final class Amount {

		private final long max;

		private final String unit;

		private final String property;

		private final AtomicLong used = new AtomicLong();

		Amount(long max, String unit, String property) {
			this.max = max;
			this.unit = unit;
			this.property = property;
		}

		void reserve(long count, long own) {
			if (own + count > this.max) {
				throw VapiException.of(ErrorType.INVALID_ARGUMENT,
						LocalizableMessage.of("emulator.vapi.body.beyond_total",
								"The request body has more than the %s %s that %s allows for all requests together.",
								this.max, this.unit, this.property));
			}
			if (this.used.addAndGet(count) > this.max) {
				this.used.addAndGet(-count);
				throw VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
						LocalizableMessage.of("emulator.vapi.busy",
								"The requests that are being served have the %s %s that %s allows; try again later.",
								this.max, this.unit, this.property));
			}
		}

		void release(long count) {
			this.used.addAndGet(-count);
		}

	}

}
