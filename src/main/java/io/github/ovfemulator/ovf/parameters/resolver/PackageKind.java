package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import org.jspecify.annotations.Nullable;

/**
 * A kind of parameter of which the package alone tells, wherever it is deployed to and
 * also if it is not.
 *
 * @param <P> its structure
 */
non-sealed interface PackageKind<P extends OvfParams> extends ParameterKind<P> {

	/**
	 * Judges what a client chose and notes it, with the defaults for what is left open.
	 * @param sent the structure that the client sent, or {@code null} if it did not
	 * @param negotiation the dialogue, in which the kinds before this one are judged
	 */
	void read(@Nullable P sent, ParameterContext negotiation);

	/**
	 * Judges what has been noted by the place that it is meant for, where there is one.
	 * To most kinds all places are alike.
	 * @param target the place
	 * @param negotiation the dialogue, in which this kind has been read
	 */
	default void check(DeploymentTarget target, ParameterContext negotiation) {
	}

	/**
	 * Says what can be chosen, and what is chosen now.
	 * @param sent the structure that the client sent, or {@code null} if it did not
	 * @param negotiation the dialogue, in which all kinds are judged
	 * @return the structure, or {@code null} where the package has nothing of the kind
	 */
	@Nullable P offer(@Nullable P sent, ParameterContext negotiation);

}
