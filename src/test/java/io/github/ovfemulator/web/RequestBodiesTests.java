package io.github.ovfemulator.web;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestBodies.Reservation}.
 */
class RequestBodiesTests {

	private final AtomicInteger used = new AtomicInteger(2);

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void releaseWhenServedAndCompletedThenGivesBackOnce() {
		reserve();
		RequestBodies.Reservation.releaseServed(this.request);
		assertThat(this.used).hasValue(0);
		RequestBodies.Reservation.of(this.request).release();
		assertThat(this.used).hasValue(0);
	}

	@Test
	void releaseWhenContinuedLaterThenKeepsTheReservation() {
		reserve();
		this.request.setAsyncSupported(true);
		this.request.startAsync();
		RequestBodies.Reservation.releaseServed(this.request);
		assertThat(this.used).hasValue(2);
	}

	private void reserve() {
		RequestBodies.Reservation.attach(this.request).add(this.used::decrementAndGet);
		RequestBodies.Reservation.of(this.request).add(this.used::decrementAndGet);
	}

}
