package io.github.ovfemulator.ovf.parameters.dialogue;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import org.jspecify.annotations.Nullable;

/**
 * One kind of parameter, in both directions. It keeps nothing between two calls.
 *
 * @param <P> its structure
 */
interface ParameterKind<P extends OvfParams> {

	/**
	 * Its structure.
	 * @return the record, whose simple name is the structure's {@code type}
	 */
	Class<P> type();

	/**
	 * Judges what a client chose and notes it, with the defaults for what is left open.
	 * @param sent the structure that the client sent, or {@code null} if it did not
	 * @param negotiation the dialogue, in which the kinds before this one are judged
	 */
	void read(@Nullable P sent, Negotiation negotiation);

	/**
	 * Says what can be chosen, and what is chosen now.
	 * @param sent the structure that the client sent, or {@code null} if it did not
	 * @param negotiation the dialogue, in which all kinds are judged
	 * @return the structure, or {@code null} where the package has nothing of the kind
	 */
	@Nullable P offer(@Nullable P sent, Negotiation negotiation);

	/**
	 * The tag of its structure.
	 * @return for example {@code NetworkMappingParams}
	 */
	default String tag() {
		return type().getSimpleName();
	}

}
