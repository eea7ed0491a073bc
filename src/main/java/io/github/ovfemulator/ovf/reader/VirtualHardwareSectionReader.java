package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code VirtualHardwareSection}.
 */
final class VirtualHardwareSectionReader implements SectionReader {

	private static final ElementName SYSTEM = ElementName.ovf("System");

	private static final ElementName ITEM = ElementName.ovf("Item");

	private static final ElementName CONFIG = ElementName.vmw("Config");

	private static final ElementName EXTRA_CONFIG = ElementName.vmw("ExtraConfig");

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("VirtualHardwareSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		scope.content().hardwareIssues.add(scope.issues().part(() -> readHardware(section, scope)));
	}

	private static void readHardware(XmlElement section, Scope scope) {
		SystemBuilder system = new SystemBuilder();
		List<HardwareItem> items = new ArrayList<>();
		List<Config> configs = new ArrayList<>();
		List<Config> extraConfigs = new ArrayList<>();
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(SYSTEM)) {
				system.read(child, scope);
			}
			else if (child.name().equals(ITEM)) {
				items.add(HardwareItemReader.read(child, scope));
			}
			else if (child.name().equals(CONFIG)) {
				ConfigReader.readConfig(child, configs, scope);
			}
			else if (child.name().equals(EXTRA_CONFIG)) {
				ConfigReader.readExtraConfig(child, extraConfigs, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
		ConfigReader.reportRepeated("Config", configs, scope);
		ConfigReader.reportRepeated("ExtraConfig", extraConfigs, scope);
		List<String> families = (system.type != null) ? Values.wordsOrItems(system.type) : List.of();
		scope.content().hardware
			.add(new VirtualHardware(families, system.identifier, Values.wordsOrItems(section.ovf("transport")),
					RangeMarkers.resolve(items, scope.issues()), configs, extraConfigs, section.position()));
	}

	/**
	 * Collects the elements of {@code System}.
	 */
	private static final class SystemBuilder {

		private boolean present;

		@Nullable String identifier;

		@Nullable String type;

		void read(XmlElement element, Scope scope) {
			if (this.present) {
				scope.duplicate(element);
				return;
			}
			this.present = true;
			for (XmlElement child : element.children()) {
				switch (child.name().localName()) {
					case "VirtualSystemIdentifier" -> this.identifier = first(this.identifier, child, scope);
					case "VirtualSystemType" -> this.type = first(this.type, child, scope);
					case "ElementName", "Caption", "Description", "InstanceID", "InstanceId" -> {
						// They describe the element.
					}
					default -> CimElements.skip(child, scope);
				}
			}
		}

		private static @Nullable String first(@Nullable String known, XmlElement child, Scope scope) {
			if (known == null) {
				return Values.presence(child.text());
			}
			scope.duplicate(child);
			return known;
		}

	}

}
