package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import org.jspecify.annotations.Nullable;

/**
 * A kind of parameter that selects resources of the deployment target. Without a target
 * it is neither validated nor described.
 *
 * @param <P> the parameter structure
 */
interface TargetKind<P extends OvfParams> extends ParameterKind<P> {

	@Override
	default void resolve(@Nullable P sent, ParameterContext context) {
		DeploymentTarget target = context.target();
		if (target != null) {
			resolve(sent, target, context);
		}
	}

	@Override
	default @Nullable P describe(@Nullable P sent, ParameterContext context) {
		DeploymentTarget target = context.target();
		return (target != null) ? describe(sent, target, context) : null;
	}

	/**
	 * Validates the client's values against the target and records them in the context,
	 * with the default of each unset one.
	 * @param sent the structure of the request, or {@code null} if it has none
	 * @param target the deployment target
	 * @param context the context, in which the preceding kinds are resolved
	 */
	void resolve(@Nullable P sent, DeploymentTarget target, ParameterContext context);

	/**
	 * Describes the available values of the target and the selected one.
	 * @param sent the structure of the request, or {@code null} if it has none
	 * @param target the deployment target
	 * @param context the context, in which all kinds are resolved
	 * @return the structure, or {@code null} if it does not apply to the package
	 */
	@Nullable P describe(@Nullable P sent, DeploymentTarget target, ParameterContext context);

}
