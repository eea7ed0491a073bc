package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * A variant in which the package can be deployed: {@code Configuration} in
 * {@code DeploymentOptionSection}.
 *
 * @param id the id that {@code ovf:configuration} attributes name
 * @param label its name
 * @param description what it is good for
 * @param isDefault whether it applies when nobody chooses; exactly one of a package's
 * options does
 * @param position where it stands
 */
public record DeploymentOption(String id, Text label, Text description, boolean isDefault, Position position) {

	/**
	 * The same option as the default or not.
	 * @param isDefault whether it is
	 * @return the option
	 */
	public DeploymentOption withDefault(boolean isDefault) {
		return new DeploymentOption(this.id, this.label, this.description, isDefault, this.position);
	}

}
