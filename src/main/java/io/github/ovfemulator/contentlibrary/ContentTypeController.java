package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@code com.vmware.content.type}. The answer is a choice.
 */
@VapiService(id = "com.vmware.content.type")
class ContentTypeController {

	private static final String VENDOR = "VMware, Inc.";

	private static final List<TypeInfo> TYPES = List.of(
			new TypeInfo("OVF packages", "OVF", LibraryItem.OVF, VENDOR, "1.0", null),
			new TypeInfo("ISO images", "ISO", "iso", VENDOR, "1.0", null),
			new TypeInfo("Virtual machine templates", "VM template", "vm-template", VENDOR, "1.0", null));

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED, rest = "GET /rest/com/vmware/content/type",
			api = "GET /api/content/type")
	List<TypeInfo> list() {
		return TYPES;
	}

	/**
	 * A type of items.
	 *
	 * @param description a text
	 * @param name the name of the plug-in
	 * @param type the text in the models of items
	 * @param vendor the maker of the plug-in
	 * @param version the version of the plug-in
	 * @param supportedRules the security rules for items of the type, unset without any
	 */
	@CanonicalName("com.vmware.content.type.info")
	record TypeInfo(String description, String name, String type, String vendor, String version,
			@Nullable List<SecurityRuleType> supportedRules) implements Structure {

	}

	/**
	 * The types of security rules.
	 */
	@CanonicalName("com.vmware.content.security_rule_type")
	enum SecurityRuleType {

		/** The signature of a package must be valid. */
		OVF_STRICT_VERIFICATION

	}

}
