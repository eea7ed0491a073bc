package io.github.ovfemulator.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The endpoints by their paths.
 *
 * @param endpoints the endpoints, those with the most specific paths first
 */
record EndpointPaths(Map<PathPattern, Endpoint> endpoints) {

	/**
	 * Orders endpoints by their paths.
	 * @param endpoints the endpoints; of several with the same path, the first one serves
	 * it
	 */
	static EndpointPaths of(Stream<Endpoint> endpoints) {
		Map<PathPattern, Endpoint> byPath = new TreeMap<>();
		endpoints.forEach((endpoint) -> endpoint.paths()
			.forEach((path) -> byPath.putIfAbsent(PathPatternParser.defaultInstance.parse(path), endpoint)));
		return new EndpointPaths(byPath);
	}

	/**
	 * Finds the endpoint that serves a request.
	 * @param request the request
	 * @return the endpoint, or {@code null} for another request
	 */
	@Nullable Endpoint find(HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
		for (Map.Entry<PathPattern, Endpoint> entry : this.endpoints.entrySet()) {
			PathPattern pattern = entry.getKey();
			if (pattern.matches(path)) {
				ServerHttpObservationFilter.findObservationContext(request)
					.ifPresent((context) -> context.setPathPattern(pattern.getPatternString()));
				return entry.getValue();
			}
		}
		return null;
	}

}
