package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A service of vCenter that a machine needs: {@code vmw:vServiceDependencySection}.
 *
 * @param id its id
 * @param type the type of the service
 * @param name its name
 * @param description what it is for
 * @param required whether the machine cannot do without
 * @param position where it stands
 */
public record ServiceDependency(String id, String type, @Nullable Text name, @Nullable Text description,
		boolean required, Position position) {

	/** The service by which software registers itself as an extension of vCenter. */
	public static final String EXTENSION_TYPE = "com.vmware.vservice.extension";

	/**
	 * Whether the machine wants to register itself as an extension of vCenter.
	 * @return whether it does
	 */
	public boolean isVcenterExtension() {
		return this.type.equals(EXTENSION_TYPE) || this.type.startsWith(EXTENSION_TYPE + ".");
	}

}
