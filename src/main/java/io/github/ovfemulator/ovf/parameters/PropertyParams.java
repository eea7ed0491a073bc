package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a package.
 *
 * @param properties the properties; on input, those to set
 * @param type {@code PropertyParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.property_params")
public record PropertyParams(@Nullable List<Property> properties, @Nullable String type) implements OvfParams {

	/**
	 * A property. Its text form omits the value, which may be a secret.
	 *
	 * @param classId the class of its product section
	 * @param id its key
	 * @param instanceId the instance of its product section
	 * @param category the category that starts with this property, empty within a
	 * category
	 * @param uiOptional whether a user interface may hide the category
	 * @param label its label
	 * @param description its description
	 * @param type its type, in the syntax of vApp properties
	 * @param value its value
	 */
	@CanonicalName("com.vmware.vcenter.ovf.property")
	public record Property(@Nullable String classId, @Nullable String id, @Nullable String instanceId,
			@Nullable String category, @Nullable Boolean uiOptional, @Nullable String label,
			@Nullable String description, @Nullable String type, @Nullable String value) implements Structure {

		@Override
		public String toString() {
			return "Property[" + this.classId + "," + this.id + "," + this.instanceId + "]";
		}

	}

}
