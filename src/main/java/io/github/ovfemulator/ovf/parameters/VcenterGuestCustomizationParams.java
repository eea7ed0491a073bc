package io.github.ovfemulator.ovf.parameters;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The guest customizations of the virtual systems of a package.
 *
 * @param virtualSystems the ids of the virtual systems
 * @param customizations the requested customizations by id of the virtual system
 * @param type {@code VcenterGuestCustomizationParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.vcenter_guest_customization_params")
public record VcenterGuestCustomizationParams(@Nullable List<String> virtualSystems,
		@Nullable Map<String, VcenterGuestCustomization> customizations, @Nullable String type) implements OvfParams {

	/**
	 * A guest customization.
	 *
	 * @param type the kind of specification, which determines the field to set
	 * @param specificationId the id of a stored specification, for {@code SPECIFICATION}
	 * @param xml the specification, for {@code XML}
	 */
	@Union(discriminator = "type",
			cases = { @Union.Case(value = "SPECIFICATION", required = "specification_id"),
					@Union.Case(value = "XML", required = "xml") })
	@CanonicalName("com.vmware.vcenter.ovf.vcenter_guest_customization")
	public record VcenterGuestCustomization(CustomizationType type, @Nullable String specificationId,
			@Nullable String xml) implements Structure {

		/**
		 * Returns this customization with the inline specification emptied, since that
		 * may hold secrets.
		 * @return the customization
		 */
		public VcenterGuestCustomization withoutText() {
			return new VcenterGuestCustomization(this.type, this.specificationId, (this.xml != null) ? "" : null);
		}

		/** The kinds of specifications. */
		@CanonicalName("com.vmware.vcenter.ovf.vcenter_guest_customization.type")
		public enum CustomizationType {

			/** A specification stored in vCenter. */
			SPECIFICATION,
			/** A specification in the request. */
			XML

		}

	}

}
