package io.github.ovfemulator.ovf;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * An issue of a descriptor, manifest or certificate and its position.
 *
 * @param category the category
 * @param file the name of the file
 * @param lineNumber the line, counted from 1, or -1 if unknown
 * @param columnNumber the column, counted from 1, or -1 if unknown
 * @param message the description of the issue
 */
@CanonicalName("com.vmware.vcenter.ovf.parse_issue")
public record ParseIssue(Category category, String file, long lineNumber, long columnNumber,
		LocalizableMessage message) implements Structure {

	/**
	 * The categories of issues.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.parse_issue.category")
	public enum Category {

		/** A value is malformed or out of range. */
		VALUE_ILLEGAL,
		/** An attribute is missing. */
		ATTRIBUTE_REQUIRED,
		/** An attribute is not permitted there. */
		ATTRIBUTE_ILLEGAL,
		/** An element is missing. */
		ELEMENT_REQUIRED,
		/** An element is misplaced or repeated. */
		ELEMENT_ILLEGAL,
		/** An element is not supported. */
		ELEMENT_UNKNOWN,
		/** A section is not supported. */
		SECTION_UNKNOWN,
		/** A section is misplaced or repeated. */
		SECTION_RESTRICTION,
		/** A descriptor, manifest or certificate could not be parsed or verified. */
		PARSE_ERROR,
		/** A descriptor could not be generated. */
		GENERATE_ERROR,
		/** A manifest or a signature has a problem. */
		VALIDATION_ERROR,
		/** A device, controller or backing could not be exported. */
		EXPORT_ERROR,
		/** An unexpected failure of the server. */
		INTERNAL_ERROR

	}

}
