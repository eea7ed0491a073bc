package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import org.jspecify.annotations.Nullable;

/**
 * A kind of parameter: validates the structure that a client sends, and builds the one
 * that describes the available and the selected values. Implementations are stateless.
 *
 * @param <P> the parameter structure
 */
interface ParameterKind<P extends OvfParams> {

	/**
	 * Returns the record of the parameter structure.
	 * @return the record, whose simple name is the structure's {@code type}
	 */
	Class<P> type();

	/**
	 * Returns the {@code type} of the parameter structure.
	 * @return for example {@code NetworkMappingParams}
	 */
	default String tag() {
		return type().getSimpleName();
	}

	/**
	 * Validates the client's values and records them in the context, with the default of
	 * each unset one.
	 * @param sent the structure of the request, or {@code null} if it has none
	 * @param context the context, in which the preceding kinds are resolved
	 */
	void resolve(@Nullable P sent, ParameterContext context);

	/**
	 * Describes the available values and the selected one.
	 * @param sent the structure of the request, or {@code null} if it has none
	 * @param context the context, in which all kinds are resolved
	 * @return the structure, or {@code null} if it does not apply to the package
	 */
	@Nullable P describe(@Nullable P sent, ParameterContext context);

}
