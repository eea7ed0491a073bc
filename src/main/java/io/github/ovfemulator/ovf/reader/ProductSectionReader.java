package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ProductSection}.
 */
final class ProductSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("ProductSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.SYSTEM, Place.COLLECTION);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		String classId = Values.orEmpty(section.ovf("class"));
		String instanceId = Values.orEmpty(section.ovf("instance"));
		Map<String, Text> texts = new HashMap<>();
		List<String> icons = new ArrayList<>();
		List<Property> properties = new ArrayList<>();
		PropertyReader reader = new PropertyReader(classId, instanceId, scope);
		for (XmlElement child : scope.children(section)) {
			String name = child.name().isOf(Namespaces.OVF) ? child.name().localName() : "";
			switch (name) {
				case "Product", "Vendor", "Version", "FullVersion", "ProductUrl", "VendorUrl", "AppUrl" ->
					texts.put(name, Values.first(texts.get(name), child, scope));
				case "Icon" -> {
					child.accept("width", "height", "mimeType");
					String fileRef = child.requireOvf("fileRef");
					if (fileRef != null) {
						icons.add(fileRef);
					}
				}
				case "Category" -> reader.startCategory(category(child, scope));
				case "Property" -> {
					Property property = reader.read(child);
					if (property != null) {
						properties.add(property);
					}
				}
				default -> scope.unknownElement(child);
			}
		}
		scope.content().products.add(new ProductSection(classId, instanceId, texts.get("Product"), texts.get("Vendor"),
				texts.get("Version"), texts.get("FullVersion"), url(texts.get("ProductUrl")),
				url(texts.get("VendorUrl")), url(texts.get("AppUrl")), icons, properties, section.position()));
	}

	private static Property.@Nullable Category category(XmlElement category, Scope scope) {
		boolean uiOptional = Values.flag(category, "uioptional", category.vmw("uioptional"), false, scope);
		Text name = Values.text(category);
		return name.isEmpty() ? null : new Property.Category(name, uiOptional);
	}

	private static @Nullable String url(@Nullable Text text) {
		return (text != null) ? Values.presence(text.value()) : null;
	}

}
