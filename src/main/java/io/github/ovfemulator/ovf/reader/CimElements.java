package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * The properties of the CIM classes for hardware items and systems that have no effect.
 *
 * @see <a href=
 * "http://schemas.dmtf.org/wbem/cim-html/2/CIM_ResourceAllocationSettingData.html">CIM_ResourceAllocationSettingData</a>
 * @see <a href=
 * "http://schemas.dmtf.org/wbem/cim-html/2/CIM_VirtualSystemSettingData.html">CIM_VirtualSystemSettingData</a>
 */
final class CimElements {

	private static final Set<String> KNOWN = Set.of("AutomaticDeallocation", "ConsumerVisibility", "MappingBehavior",
			"OtherResourceType", "PoolID", "ReservedAddress", "ResourceAllocationSettings", "ChangeableType",
			"ComponentSetting", "ConfigurationName", "Generation", "SoID", "SoOrgID", "InstructionSet",
			"InstructionSetExtensionName", "AutomaticRecoveryAction", "AutomaticShutdownAction",
			"AutomaticStartupAction", "AutomaticStartupActionDelay", "AutomaticStartupActionSequenceNumber",
			"ConfigurationDataRoot", "ConfigurationFile", "ConfigurationID", "CreationTime", "LogDataRoot", "Notes",
			"RecoveryFile", "SnapshotDataRoot", "SuspendDataRoot", "SwapFileDataRoot");

	private CimElements() {
	}

	/** Adds information about a known or optional property, otherwise a warning. */
	static void skip(XmlElement element, Scope scope) {
		String name = element.name().localName();
		if (KNOWN.contains(name) || !element.required()) {
			scope.withoutEffect(element);
		}
		else {
			scope.issues()
				.warning(Category.ELEMENT_UNKNOWN, element.position(), "emulator.ovf.element.ignored",
						"Unknown element '%s' is ignored.", name);
		}
	}

}
