package io.github.ovfemulator.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The paths of the emulated API, as the endpoints declare them. All paths with the first
 * segment of an endpoint belong to it, also those that no endpoint serves.
 */
@Component
public class EmulatedPaths {

	private final SingletonSupplier<EndpointPaths> endpoints;

	EmulatedPaths(ObjectProvider<Endpoint> endpoints) {
		this.endpoints = SingletonSupplier.of(() -> EndpointPaths.of(endpoints.orderedStream()));
	}

	/**
	 * Returns the endpoints by their paths. They are created after the server, which
	 * itself reports failures of filters.
	 */
	Supplier<EndpointPaths> endpoints() {
		return this.endpoints;
	}

	/**
	 * Whether a path is one of the emulated API.
	 * @param path the path of a request
	 * @return whether an endpoint serves it
	 */
	public boolean contains(String path) {
		return endpoint(EndpointPaths.firstSegment(path)) != null;
	}

	/**
	 * Whether invalid requests to a path get a vAPI error as response.
	 * @param path the path of a request
	 * @return whether they do
	 */
	boolean sendsVapiErrors(String path) {
		Endpoint endpoint = endpoint(EndpointPaths.firstSegment(path));
		return endpoint != null && endpoint.sendsVapiErrors();
	}

	/**
	 * Whether the endpoint of a path limits the bodies that it reads at once.
	 * @param path the path of a request
	 * @return whether it does
	 */
	boolean limitsBodies(String path) {
		Endpoint endpoint = endpoint(EndpointPaths.firstSegment(path));
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
		return this.endpoints.obtain().bySegment().get(segment);
	}

}
