package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * What the software of a package can be told.
 *
 * @param properties the properties; on input, those to set
 * @param type {@code PropertyParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.property_params")
public record PropertyParams(@Nullable List<Property> properties, @Nullable String type) implements OvfParams {

	/**
	 * Something that the software can be told. Since nobody can tell from it whether it
	 * is a secret, its text form leaves the value out.
	 *
	 * @param classId the first part of its name
	 * @param id the middle part of its name
	 * @param instanceId the last part of its name
	 * @param category the heading that begins with it
	 * @param uiOptional whether a form may hide what stands below that heading
	 * @param label its name for people
	 * @param description what it is for
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
