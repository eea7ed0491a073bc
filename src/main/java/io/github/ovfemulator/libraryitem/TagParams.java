package io.github.ovfemulator.libraryitem;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The tags to attach to a new machine.
 *
 * @param tags the tags
 * @param type the simple name {@code TagParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.tag_params")
record TagParams(@Nullable List<TagSpec> tags, @Nullable String type) implements Structure {

	/**
	 * A tag by its id, by its name, or by both.
	 *
	 * @param tagId its id
	 * @param tagNameSpec its name
	 */
	@CanonicalName("com.vmware.vcenter.ovf.tag_spec")
	record TagSpec(@Nullable @ResourceType("com.vmware.cis.tagging.Tag") String tagId,
			@Nullable TagNameSpec tagNameSpec) implements Structure {

		/** The id, else the name with its category. */
		@Nullable String text() {
			return (this.tagId != null) ? this.tagId : (this.tagNameSpec != null)
					? this.tagNameSpec.categoryName() + "/" + this.tagNameSpec.tagName() : null;
		}

	}

	/**
	 * The name of a tag.
	 *
	 * @param tagName the name, unique in its category
	 * @param categoryName the name of the category
	 */
	@CanonicalName("com.vmware.vcenter.ovf.tag_name_spec")
	record TagNameSpec(String tagName, String categoryName) implements Structure {

	}

}
