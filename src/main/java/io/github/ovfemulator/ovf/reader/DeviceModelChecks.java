package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.HardwareFamilies;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.hardware.AdapterModel;
import io.github.ovfemulator.ovf.hardware.ControllerKind;
import io.github.ovfemulator.ovf.hardware.HardwareIssues;

/**
 * Checks the models of controllers and network adapters.
 */
final class DeviceModelChecks {

	private static final int USB_CONTROLLER = 23;

	private static final List<String> USB_MODELS = List.of("vmware.usb.ehci", "vmware.usb.xhci");

	private static final int XHCI_VERSION = 8;

	private static final List<String> CDROM_MODELS = List.of("vmware.cdrom.iso", "vmware.cdrom.atapi",
			"vmware.cdrom.passthrough", "vmware.cdrom.remoteatapi", "vmware.cdrom.remotepassthrough");

	/** The models of drives and ports, which determine their backing. */
	private static final Map<Integer, List<String>> BACKINGS = Map.of(
			14, List.of("vmware.floppy.image", "vmware.floppy.device", "vmware.floppy.remotedevice"), 15, CDROM_MODELS,
			16, CDROM_MODELS, 21, List.of("vmware.serialport.file", "vmware.serialport.device",
					"vmware.serialport.pipe", "vmware.serialport.uri"),
			22, List.of("vmware.parallelport.file", "vmware.parallelport.device"));

	private DeviceModelChecks() {
	}

	static void check(HardwareItem item, Issues issues) {
		checkBacking(item, issues);
		if (item.resourceType() == AdapterModel.RESOURCE_TYPE) {
			checkAdapter(item, issues);
		}
		else if (isUnknownController(item)) {
			List<String> models = (item.resourceType() == USB_CONTROLLER) ? USB_MODELS
					: ControllerKind.models(item.resourceType());
			// The first sentence is a vCenter's, also with an empty list.
			HardwareIssues.reportUnlessLax(issues, item, Category.VALUE_ILLEGAL, "emulator.ovf.hardware.model",
					"Value ''%s'' of ResourceSubType element not found in %s."
							+ (models.isEmpty() ? " An IDE controller has no ResourceSubType." : ""),
					String.join(" ", item.resourceSubTypes()), models);
		}
	}

	/** The default of an unknown backing is that without a model. */
	private static void checkBacking(HardwareItem item, Issues issues) {
		List<String> models = BACKINGS.getOrDefault(item.resourceType(), List.of());
		String model = item.resourceSubTypes().stream().findFirst().orElse("").toLowerCase(Locale.ROOT);
		if (!models.isEmpty() && !model.isEmpty() && !models.contains(model)) {
			issues.warning(Category.VALUE_ILLEGAL, item.positionOf("ResourceSubType"), "emulator.ovf.hardware.model",
					"Value ''%s'' of ResourceSubType element not found in %s.",
					String.join(" ", item.resourceSubTypes()), models);
		}
	}

	/**
	 * Checks that the hardware version has the model of a device. This is only a warning,
	 * because vCenter exports SATA controllers in machines of earlier versions.
	 */
	static void checkVersion(HardwareItem item, int version, Issues issues) {
		int least = leastVersion(item);
		if (version < least) {
			issues.warning(Category.VALUE_ILLEGAL, item.position(), "emulator.ovf.hardware.model_version",
					"Value ''%s'' of ResourceSubType element requires the hardware version '%s' or later; the "
							+ "virtual machine has '%s'.",
					String.join(" ", item.resourceSubTypes()), HardwareFamilies.family(least),
					HardwareFamilies.family(version));
		}
	}

	private static int leastVersion(HardwareItem item) {
		if (item.resourceType() == USB_CONTROLLER) {
			return item.resourceSubTypes().stream().anyMatch("vmware.usb.xhci"::equalsIgnoreCase) ? XHCI_VERSION : 0;
		}
		if (item.resourceType() == AdapterModel.RESOURCE_TYPE) {
			return AdapterModel.of(item).map(AdapterModel::leastVersion).orElse(0);
		}
		return ControllerKind.isKnown(item) ? ControllerKind.of(item).map(ControllerKind::leastVersion).orElse(0) : 0;
	}

	/** Checks the number of network adapters of a virtual machine. */
	static void checkAdapterCount(List<HardwareItem> items, Issues issues) {
		items.stream()
			.filter((item) -> item.resourceType() == AdapterModel.RESOURCE_TYPE)
			.skip(AdapterModel.MAX_ADAPTERS)
			.forEach((item) -> HardwareIssues.reportUnlessLax(issues, item, Category.VALUE_ILLEGAL,
					"emulator.ovf.hardware.adapters",
					"The network adapter ''%s'' exceeds the maximum of %s network adapters.", item.instanceId(),
					AdapterModel.MAX_ADAPTERS));
	}

	private static boolean isUnknownController(HardwareItem item) {
		if (item.resourceType() == USB_CONTROLLER) {
			List<String> models = item.resourceSubTypes();
			return !models.isEmpty()
					&& models.stream().map((name) -> name.toLowerCase(Locale.ROOT)).noneMatch(USB_MODELS::contains);
		}
		return ControllerKind.of(item).isPresent() && !ControllerKind.isKnown(item);
	}

	/**
	 * An adapter of an unknown model becomes an E1000 (a choice). An adapter of a model
	 * that the API does not expose is created, but the API omits it.
	 */
	private static void checkAdapter(HardwareItem item, Issues issues) {
		String address = item.address();
		if (address != null && !AdapterModel.isMacAddress(address)) {
			issues.warning(Category.VALUE_ILLEGAL, item.positionOf("Address"), "emulator.ovf.hardware.mac_address",
					"Value ''%s'' of Address element is not a MAC address; the adapter gets a generated one.", address);
		}
		if (item.resourceSubTypes().isEmpty() || AdapterModel.of(item).isPresent()) {
			return;
		}
		String wanted = String.join(" ", item.resourceSubTypes());
		if (AdapterModel.isHiddenByApi(item)) {
			issues.warning(Category.VALUE_ILLEGAL, item.position(), "emulator.ovf.hardware.adapter_hidden",
					"The network adapter ''%s'' has the model ''%s'', which the vCenter API does not expose.",
					item.instanceId(), wanted);
		}
		else {
			issues.warning(Category.VALUE_ILLEGAL, item.position(), "emulator.ovf.hardware.adapter_model",
					"Value ''%s'' of ResourceSubType element not found in %s; the adapter becomes an E1000.", wanted,
					AdapterModel.names());
		}
	}

}
