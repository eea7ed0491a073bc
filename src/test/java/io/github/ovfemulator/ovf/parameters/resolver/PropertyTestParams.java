package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

import io.github.ovfemulator.ovf.parameters.PropertyParams;

/**
 * Properties as a client sends them.
 */
final class PropertyTestParams {

	private PropertyTestParams() {
	}

	static PropertyParams of(String id, String value) {
		return new PropertyParams(
				List.of(new PropertyParams.Property(null, id, null, null, null, null, null, null, value)), null);
	}

}
