package io.github.ovfemulator.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class EmulatedPathsTests {

	private final Endpoint calls = endpoint("/rest/**", "/api/**");

	private final Endpoint jsonRpc = endpoint("/api");

	private final Endpoint files = endpoint("/files/**");

	private final Endpoint data = endpoint("/files/data/**");

	private final EmulatedPaths paths = paths(
			Map.of("calls", this.calls, "jsonRpc", this.jsonRpc, "files", this.files, "data", this.data));

	@ParameterizedTest
	@CsvSource({ "/rest, /rest/**", "/rest/a, /rest/**", "/api/, /api/**", "/api/a/b, /api/**", "/api, /api",
			"/files/a, /files/**", "/files/database, /files/**", "/files/data, /files/data/**",
			"/files/data/a, /files/data/**", "/%72est/a, /rest/**", "/rest;p=1/a, /rest/**", "/api;p=1, /api" })
	void findWhenPathIsOfAnEndpointThenLongestPathApplies(String path, String declared) {
		assertThat(find(path)).isNotNull().satisfies((endpoint) -> assertThat(endpoint.paths()).contains(declared));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/other", "/rests", "/API", "/a/rest", "//rest" })
	void findWhenPathIsOfNoEndpointThenNull(String path) {
		assertThat(find(path)).isNull();
	}

	@Test
	void findWhenEndpointsHaveTheSamePathThenFirstApplies() {
		Endpoint first = endpoint("/rest/**");
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		Stream.of(first, this.calls).forEach((endpoint) -> beans.addBean("endpoint" + endpoint.hashCode(), endpoint));
		EmulatedPaths ordered = new EmulatedPaths(beans.getBeanProvider(Endpoint.class));
		assertThat(ordered.endpoints().get().find(request("/rest/a"))).isSameAs(first);
	}

	@Test
	void containsWhenFirstSegmentIsOfAnEndpointThenTrue() {
		assertThat(this.paths.contains("/files")).isTrue();
		assertThat(this.paths.contains("/api/unknown")).isTrue();
		assertThat(this.paths.contains("/other/files")).isFalse();
	}

	private @Nullable Endpoint find(String path) {
		return this.paths.endpoints().get().find(request(path));
	}

	private static MockHttpServletRequest request(String path) {
		return new MockHttpServletRequest("GET", path);
	}

	private static EmulatedPaths paths(Map<String, Endpoint> endpoints) {
		return new EmulatedPaths(new StaticListableBeanFactory(Map.copyOf(endpoints)).getBeanProvider(Endpoint.class));
	}

	private static Endpoint endpoint(String... paths) {
		Endpoint endpoint = mock();
		given(endpoint.paths()).willReturn(List.of(paths));
		return endpoint;
	}

}
