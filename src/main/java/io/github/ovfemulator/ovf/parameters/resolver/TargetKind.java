package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import org.jspecify.annotations.Nullable;

/**
 * A kind of parameter that chooses among what a place has. Without a place there is
 * nothing to choose from: it is neither told nor demanded nor looked at.
 *
 * @param <P> its structure
 */
non-sealed interface TargetKind<P extends OvfParams> extends ParameterKind<P> {

	/**
	 * Judges what a client chose and notes it, with the defaults for what is left open.
	 * @param sent the structure that the client sent, or {@code null} if it did not
	 * @param target the place that the package is deployed to
	 * @param negotiation the dialogue, in which the kinds before this one are judged
	 */
	void read(@Nullable P sent, DeploymentTarget target, ParameterContext negotiation);

	/**
	 * Says what can be chosen, and what is chosen now.
	 * @param sent the structure that the client sent, or {@code null} if it did not
	 * @param target the place that the package is deployed to
	 * @param negotiation the dialogue, in which all kinds are judged
	 * @return the structure, or {@code null} where the package has nothing of the kind
	 */
	@Nullable P offer(@Nullable P sent, DeploymentTarget target, ParameterContext negotiation);

}
