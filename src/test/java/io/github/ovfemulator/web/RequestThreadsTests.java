package io.github.ovfemulator.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class RequestThreadsTests {

	@ParameterizedTest
	@CsvSource({ "17, false", "21, false", "23, false", "24, true", "25, true" })
	void areVirtualWhenMonitorsPinThreadsThenFalse(int javaVersion, boolean virtual) {
		assertThat(RequestThreads.areVirtual(new MockEnvironment(), javaVersion)).isEqualTo(virtual);
	}

	@ParameterizedTest
	@CsvSource({ "17, true, false", "21, true, true", "25, true, true", "25, false, false" })
	void areVirtualWhenPropertyIsSetThenDecides(int javaVersion, String enabled, boolean virtual) {
		assertThat(RequestThreads
			.areVirtual(new MockEnvironment().withProperty("spring.threads.virtual.enabled", enabled), javaVersion))
			.isEqualTo(virtual);
	}

}
