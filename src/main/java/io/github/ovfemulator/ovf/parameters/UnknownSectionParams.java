package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The unknown sections of a package, which are ignored.
 *
 * @param unknownSections the sections
 * @param type {@code UnknownSectionParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.unknown_section_params")
public record UnknownSectionParams(@Nullable List<UnknownSection> unknownSections,
		@Nullable String type) implements OvfParams {

	/**
	 * An unknown section.
	 *
	 * @param tag its qualified name, as {@code {namespace}local}
	 * @param info the text of its {@code Info} element
	 */
	@CanonicalName("com.vmware.vcenter.ovf.unknown_section")
	public record UnknownSection(String tag, String info) implements Structure {

	}

}
