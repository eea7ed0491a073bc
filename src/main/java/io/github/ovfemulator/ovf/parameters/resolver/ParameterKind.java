package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.OvfParams;

/**
 * One kind of parameter, in both directions. It keeps nothing between two calls. Its
 * class says whether there is anything to tell of it without a place to deploy to.
 *
 * @param <P> its structure
 */
sealed interface ParameterKind<P extends OvfParams> permits PackageKind, TargetKind {

	/**
	 * Its structure.
	 * @return the record, whose simple name is the structure's {@code type}
	 */
	Class<P> type();

	/**
	 * The tag of its structure.
	 * @return for example {@code NetworkMappingParams}
	 */
	default String tag() {
		return type().getSimpleName();
	}

}
