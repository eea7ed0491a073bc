package io.github.ovfemulator.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.text.Split;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * The endpoints by their paths. Of several with the same one, the first endpoint has it.
 *
 * @param bySegment the endpoints by first segments
 * @param byPath the endpoints of single paths
 * @param byFolder the endpoints of folders and all paths below them, the longest folders
 * first
 */
record EndpointPaths(Map<String, Endpoint> bySegment, Map<String, Served> byPath, Map<String, Served> byFolder) {

	private static final String BELOW = "/**";

	/**
	 * Orders endpoints by their paths.
	 * @param endpoints the endpoints
	 */
	static EndpointPaths of(Stream<Endpoint> endpoints) {
		EndpointPaths ordered = new EndpointPaths(new HashMap<>(), new HashMap<>(), new TreeMap<>(
				Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())));
		endpoints.forEach((endpoint) -> endpoint.paths().forEach((path) -> ordered.add(path, endpoint)));
		return ordered;
	}

	private void add(String path, Endpoint endpoint) {
		Served served = new Served(path, endpoint);
		this.bySegment.putIfAbsent(firstSegment(path), endpoint);
		if (path.endsWith(BELOW)) {
			this.byFolder.putIfAbsent(path.substring(0, path.length() - BELOW.length()), served);
		}
		else {
			this.byPath.putIfAbsent(path, served);
		}
	}

	/**
	 * Finds the endpoint that serves a request, and names its paths to the metrics.
	 * @param request the request
	 * @return the endpoint, or {@code null} for another request
	 */
	@Nullable Endpoint find(HttpServletRequest request) {
		Served served = find(plain(Endpoint.path(request)));
		if (served == null) {
			return null;
		}
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((context) -> context.setPathPattern(served.paths()));
		return served.endpoint();
	}

	private @Nullable Served find(String path) {
		Served single = this.byPath.get(path);
		if (single != null) {
			return single;
		}
		for (Map.Entry<String, Served> folder : this.byFolder.entrySet()) {
			if (isWithin(folder.getKey(), path)) {
				return folder.getValue();
			}
		}
		return null;
	}

	private static boolean isWithin(String folder, String path) {
		return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
	}

	/** The path as endpoints declare it: decoded, without path parameters. */
	private static String plain(String path) {
		if (path.indexOf('%') < 0 && path.indexOf(';') < 0) {
			return path;
		}
		return PathContainer.parsePath(path)
			.elements()
			.stream()
			.map((element) -> (element instanceof PathSegment segment) ? segment.valueToMatch() : element.value())
			.collect(Collectors.joining());
	}

	/**
	 * Returns the first segment of a path, as it is written.
	 * @param path a path
	 * @return the segment, empty for a path without a slash at its begin
	 */
	static String firstSegment(String path) {
		return path.startsWith("/") ? Split.before(path.substring(1), '/') : "";
	}

	/**
	 * The endpoint of some paths.
	 *
	 * @param paths the paths, as the endpoint declares them
	 * @param endpoint the endpoint
	 */
	record Served(String paths, Endpoint endpoint) {

	}

}
