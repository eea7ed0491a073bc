package io.github.ovfemulator.web;

import org.junit.jupiter.api.Test;

import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class RequestLanesTests {

	@Test
	void lanesWhenThreadsAreVirtualThenAreNotLimited() {
		RequestLanes lanes = lanes(new MockEnvironment());
		boolean limited = Runtime.version().feature() < 24;
		assertThat(lanes.calls() != null).isEqualTo(limited);
		assertThat(lanes.of(exchange(), true) != null).isEqualTo(limited);
	}

	@Test
	void lanesWhenVirtualThreadsAreDisabledThenAreLimited() {
		RequestLanes lanes = lanes(new MockEnvironment().withProperty("spring.threads.virtual.enabled", "false"));
		assertThat(lanes.calls()).isNotNull();
		assertThat(lanes.of(exchange(), true)).isNotNull().isNotEqualTo(lanes.calls());
	}

	private static RequestLanes lanes(MockEnvironment environment) {
		return new RequestLanes(new JettyServerProperties(), environment, mock());
	}

	private static Exchange exchange() {
		return Exchange.of(new MockHttpServletRequest("POST", "/api"));
	}

}
