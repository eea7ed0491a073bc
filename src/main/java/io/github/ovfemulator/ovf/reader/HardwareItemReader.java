package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Allocation;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;
import io.github.ovfemulator.ovf.hardware.DeviceKinds;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Item}: a device, the processors or the memory.
 */
final class HardwareItemReader {

	private static final String CIM_CLASSES = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";

	private static final String INSTANCE_ID = "InstanceID";

	private static final String RESOURCE_TYPE = "ResourceType";

	private static final String ELEMENT_NAME = "ElementName";

	private final XmlElement item;

	private final Scope scope;

	private final Map<String, Text> single = new HashMap<>();

	private final Map<String, Position> positions = new HashMap<>();

	private final List<HostResource> hostResources = new ArrayList<>();

	private final List<String> connections = new ArrayList<>();

	private final List<Config> configs = new ArrayList<>();

	private HardwareItemReader(XmlElement item, Scope scope) {
		this.item = item;
		this.scope = scope;
	}

	static HardwareItem read(XmlElement item, Scope scope) {
		return new HardwareItemReader(item, scope).read();
	}

	private HardwareItem read() {
		for (XmlElement child : this.item.children()) {
			child(child);
		}
		ConfigReader.reportRepeated("Config", this.configs, this.scope);
		String instanceId = value(INSTANCE_ID);
		if (instanceId == null) {
			missing(INSTANCE_ID, this.item.required());
		}
		if (this.single.get(ELEMENT_NAME) == null && this.single.get("Caption") == null) {
			missing(ELEMENT_NAME, false);
		}
		Text name = this.single.get(ELEMENT_NAME);
		int resourceType = resourceType();
		return new HardwareItem(Values.orEmpty(instanceId), resourceType, Values.wordsOrItems(value("ResourceSubType")),
				(name != null) ? name : this.single.get("Caption"), this.single.get("Description"), value("Address"),
				value("AddressOnParent"), value("Parent"),
				(resourceType == VirtualHardware.DISK_DRIVE)
						? this.hostResources.stream().map(HostResource::ofDiskDrive).toList() : this.hostResources,
				this.connections, automaticAllocation(), allocation(), count("CoresPerSocket"), value("StorageGroup"),
				this.configs, this.item.required(), new LinkedHashSet<>(Values.words(this.item.ovf("configuration"))),
				bound(), this.item.position(), this.positions);
	}

	private void child(XmlElement child) {
		if (child.name().namespace().startsWith(CIM_CLASSES)) {
			setting(child);
			return;
		}
		if (child.name().isOf(Namespaces.VMW)) {
			switch (child.name().localName()) {
				case "Config" -> ConfigReader.readConfig(child, this.configs, this.scope);
				case "CoresPerSocket", "StorageGroup" -> keep(child.name().localName(), child);
				default -> this.scope.unknownElement(child);
			}
			return;
		}
		this.scope.unknownElement(child);
	}

	private void setting(XmlElement child) {
		String name = child.name().localName();
		switch (name) {
			case "HostResource" -> {
				String reference = Values.presence(child.text());
				if (reference != null) {
					this.hostResources.add(HostResource.parse(reference));
				}
			}
			case "Connection" -> {
				String network = child.textWithBlanks();
				if (!network.isBlank()) {
					this.connections.add(network);
				}
			}
			// The name in early CIM schemas.
			case "InstanceId" -> keep(INSTANCE_ID, child);
			case INSTANCE_ID, RESOURCE_TYPE, ELEMENT_NAME, "Caption", "Description", "ResourceSubType", "Address",
					"AddressOnParent", "Parent", "AutomaticAllocation", "AllocationUnits", HardwareItem.QUANTITY,
					"VirtualQuantityUnits", "Reservation", "Limit", "Weight" ->
				keep(name, child);
			default -> CimElements.skip(child, this.scope);
		}
	}

	private void keep(String name, XmlElement child) {
		Text text = Values.text(child);
		if (this.single.putIfAbsent(name, text) != null) {
			this.scope.duplicate(child);
		}
		else if (!text.value().isBlank()) {
			this.positions.put(name, child.position());
		}
	}

	private @Nullable String value(String name) {
		Text text = this.single.get(name);
		return (text != null) ? Values.presence(text.value()) : null;
	}

	private int resourceType() {
		String value = value(RESOURCE_TYPE);
		if (value == null) {
			missing(RESOURCE_TYPE, this.item.required());
			return 0;
		}
		OptionalLong type = WholeNumber.parse(value);
		if (type.isEmpty() || type.getAsLong() < 0 || type.getAsLong() > 0xFFFF) {
			illegal(RESOURCE_TYPE, value);
			return 0;
		}
		int number = (int) type.getAsLong();
		if (!DeviceKinds.isSupported(number, Values.orEmpty(value("ResourceSubType")))) {
			unsupported(number);
		}
		return number;
	}

	private void unsupported(int type) {
		String id = "emulator.ovf.hardware.type";
		String pattern = "OVF hardware element 'ResourceType' with instance ID '%s': "
				+ "No support for the virtual hardware device type '%s'.";
		Object[] args = { Values.orEmpty(value(INSTANCE_ID)), type };
		Position position = this.positions.getOrDefault(RESOURCE_TYPE, this.item.position());
		if (this.item.required()) {
			this.scope.issues().errorUnlessLax(Category.VALUE_ILLEGAL, position, id, pattern, args);
		}
		else {
			this.scope.issues().warning(Category.VALUE_ILLEGAL, position, id, pattern, args);
		}
	}

	private boolean automaticAllocation() {
		String value = value("AutomaticAllocation");
		Boolean automatic = (value != null) ? ConfigValues.parseFlag(value) : Boolean.TRUE;
		if (automatic == null) {
			illegal("AutomaticAllocation", String.valueOf(value));
		}
		return !Boolean.FALSE.equals(automatic);
	}

	private Allocation allocation() {
		String unit = value("AllocationUnits");
		return new Allocation((unit != null) ? unit : value("VirtualQuantityUnits"), count(HardwareItem.QUANTITY),
				count("Reservation"), limit(), count("Weight"));
	}

	/** The value -1 means no limit. */
	private OptionalLong limit() {
		return "-1".equals(value("Limit")) ? OptionalLong.empty() : count("Limit");
	}

	private OptionalLong count(String name) {
		String value = value(name);
		if (value == null) {
			return OptionalLong.empty();
		}
		OptionalLong number = WholeNumber.parse(value);
		if (number.orElse(-1) < 0) {
			illegal(name, value);
			return OptionalLong.empty();
		}
		return number;
	}

	private Bound bound() {
		String bound = Values.orEmpty(this.item.ovf("bound")).toLowerCase(Locale.ROOT);
		return switch (bound) {
			case "", "normal" -> Bound.NORMAL;
			case "min" -> Bound.MIN;
			case "max" -> Bound.MAX;
			default -> {
				this.scope.illegalValue(this.item, "bound", bound, "'min', 'max' or 'normal'");
				yield Bound.NORMAL;
			}
		};
	}

	private void missing(String child, boolean stops) {
		this.scope.missingElement(this.item, child, stops);
	}

	private void illegal(String name, String value) {
		this.scope.issues()
			.error(Category.VALUE_ILLEGAL, this.positions.getOrDefault(name, this.item.position()),
					"emulator.ovf.element.value", "Invalid value '%s' for element '%s'.", value, name);
	}

}
