package io.github.ovfemulator.session.files;

import io.github.ovfemulator.session.files.CreateSpec.SourceType;

/**
 * Knows the packages of one kind of source, from which the server gets them by itself.
 */
public interface PackageOriginProvider {

	/**
	 * The kind of source.
	 * @return the kind
	 */
	SourceType type();

	/**
	 * Finds a package, without reading it.
	 * @param spec what the client said of it
	 * @return where it is
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code invalid_argument} when
	 * that makes no sense, {@code not_found} when it is known not to be there
	 */
	PackageOrigin find(CreateSpec spec);

}
