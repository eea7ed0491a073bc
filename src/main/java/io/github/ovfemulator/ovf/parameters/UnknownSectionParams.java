package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a package that are passed over.
 *
 * @param unknownSections the sections
 * @param type {@code UnknownSectionParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.unknown_section_params")
public record UnknownSectionParams(@Nullable List<UnknownSection> unknownSections,
		@Nullable String type) implements OvfParams {

	/**
	 * A section that is passed over.
	 *
	 * @param tag its name, as {@code {namespace}local}
	 * @param info what it says of itself
	 */
	@CanonicalName("com.vmware.vcenter.ovf.unknown_section")
	public record UnknownSection(String tag, String info) implements Structure {

	}

}
