package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A required vService: {@code vmw:vServiceDependencySection}.
 *
 * @param id the id
 * @param type the type of the service
 * @param name the name
 * @param description the description
 * @param required whether the deployment fails without the service
 * @param position the position of the element
 */
public record ServiceDependency(String id, String type, @Nullable Text name, @Nullable Text description,
		boolean required, Position position) {

	/** The type of the service that registers software as a vCenter extension. */
	public static final String EXTENSION_TYPE = "com.vmware.vservice.extension";

	/**
	 * Whether the service registers a vCenter extension.
	 * @return whether the type is the extension type or a subtype
	 */
	public boolean isVcenterExtension() {
		return this.type.equals(EXTENSION_TYPE) || this.type.startsWith(EXTENSION_TYPE + ".");
	}

}
