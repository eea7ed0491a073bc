package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;

/**
 * A package with valid choices, ready to be deployed.
 *
 * @param descriptor the descriptor under the selected deployment option
 * @param choices the choices
 */
public record ResolvedPackage(OvfDescriptor descriptor, Choices choices) {

	/**
	 * Applies choices to a package.
	 * @param descriptor the descriptor with the items of all deployment options
	 * @param choices the choices
	 * @return the package under the selected deployment option
	 */
	public static ResolvedPackage of(OvfDescriptor descriptor, Choices choices) {
		return new ResolvedPackage(descriptor.forOption(choices.option()), choices);
	}

}
