package io.github.ovfemulator.ovf.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.xml.Issues;

/**
 * The models that controllers and network adapters can be of.
 */
final class DeviceModels {

	/** By resource type; IDE controllers have no models. */
	private static final Map<Integer, List<String>> MODELS = Map.of(5, List.of(), 6,
			List.of("buslogic", "lsilogic", "lsilogicsas", "VirtualSCSI"), 10,
			List.of("E1000", "E1000e", "PCNet32", "VmxNet", "VmxNet2", "VmxNet3"));

	private static final String OF_VMWARE = "vmware.";

	private DeviceModels() {
	}

	/**
	 * Warns where a device can be of none of the models it names (a choice: as with
	 * hardware families, the machine is built all the same).
	 */
	static void check(HardwareItem item, Issues issues) {
		List<String> models = MODELS.get(item.resourceType());
		List<String> wanted = item.resourceSubTypes();
		if (models != null && !wanted.isEmpty() && wanted.stream().noneMatch((each) -> isOneOf(models, each))) {
			issues.warning(Category.VALUE_ILLEGAL, item.position(), "emulator.ovf.hardware.model",
					"Value '%s' of ResourceSubType element not found in %s.", String.join(" ", wanted), models);
		}
	}

	private static boolean isOneOf(List<String> models, String wanted) {
		return wanted.toLowerCase(Locale.ROOT).startsWith(OF_VMWARE)
				|| models.stream().anyMatch(wanted::equalsIgnoreCase);
	}

}
