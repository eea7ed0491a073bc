package io.github.ovfemulator.session.files;

import io.github.ovfemulator.session.files.CreateSpec.SourceType;

/**
 * Finds the origins of packages for one type of source.
 */
public interface PackageOriginProvider {

	SourceType type();

	/**
	 * Finds an origin without reading it.
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code invalid_argument} if
	 * the source is invalid, {@code not_found} if it is known not to exist
	 */
	PackageOrigin find(CreateSpec spec);

}
