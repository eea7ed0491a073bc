package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * A deployment option of the package: {@code Configuration} in
 * {@code DeploymentOptionSection}.
 *
 * @param id the id to which {@code ovf:configuration} attributes refer
 * @param label the display name
 * @param description the description
 * @param isDefault whether it is the default; exactly one option of a package is
 * @param isMarked whether the descriptor marks it as the default
 * @param position the position of the element
 */
public record DeploymentOption(String id, Text label, Text description, boolean isDefault, boolean isMarked,
		Position position) {

	/**
	 * A copy with another default flag.
	 * @param isDefault whether the option is the default
	 * @return the copy
	 */
	public DeploymentOption withDefault(boolean isDefault) {
		return new DeploymentOption(this.id, this.label, this.description, isDefault, this.isMarked, this.position);
	}

}
