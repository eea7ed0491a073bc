package io.github.ovfemulator.web;

import java.util.HashMap;
import java.util.Map;

import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The paths of the emulated API, by their first segments, as the endpoints declare them.
 */
@Component
public class EmulatedPaths {

	private final SingletonSupplier<Map<String, Endpoint>> endpoints;

	EmulatedPaths(ObjectProvider<Endpoint> endpoints) {
		this.endpoints = SingletonSupplier.of(() -> {
			Map<String, Endpoint> bySegment = new HashMap<>();
			endpoints.orderedStream()
				.forEach((endpoint) -> endpoint.paths()
					.forEach((path) -> bySegment.putIfAbsent(firstSegment(path), endpoint)));
			return Map.copyOf(bySegment);
		});
	}

	/**
	 * Whether a path is one of the emulated API.
	 * @param path the path of a request
	 * @return whether an endpoint serves it
	 */
	public boolean contains(String path) {
		return endpoint(firstSegment(path)) != null;
	}

	/**
	 * Whether invalid requests to a path get a vAPI error as response.
	 * @param path the path of a request
	 * @return whether they do
	 */
	boolean sendsVapiErrors(String path) {
		Endpoint endpoint = endpoint(firstSegment(path));
		return endpoint != null && endpoint.sendsVapiErrors();
	}

	/**
	 * Whether the endpoint of a path limits the bodies that it reads at once.
	 * @param path the path of a request
	 * @return whether it does
	 */
	boolean limitsBodies(String path) {
		Endpoint endpoint = endpoint(firstSegment(path));
		return endpoint != null && endpoint.limitsBodies();
	}

	/**
	 * Whether the segments after a first segment are secret.
	 * @param segment the first segment of a path, decoded
	 * @return whether they must not be logged
	 */
	public boolean hasSecretsAfter(String segment) {
		Endpoint endpoint = endpoint(segment);
		return endpoint != null && endpoint.hasSecretPaths();
	}

	private @Nullable Endpoint endpoint(String segment) {
		return this.endpoints.obtain().get(segment);
	}

	private static String firstSegment(String path) {
		return path.startsWith("/") ? Split.before(path.substring(1), '/') : "";
	}

}
