package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A product in a virtual system or collection and its properties.
 *
 * @param classId the prefix of the property keys; empty for none
 * @param instanceId the suffix of the property keys; empty for none
 * @param product the name
 * @param vendor the vendor
 * @param version the short version
 * @param fullVersion the full version
 * @param productUrl the URL of the product
 * @param vendorUrl the URL of the vendor
 * @param appUrl the URL of the deployed software; can contain {@code ${property}}
 * @param iconFileRefs the ids of the icon files
 * @param properties the properties in order
 * @param position the position of the element
 */
public record ProductSection(String classId, String instanceId, @Nullable Text product, @Nullable Text vendor,
		@Nullable Text version, @Nullable Text fullVersion, @Nullable String productUrl, @Nullable String vendorUrl,
		@Nullable String appUrl, List<String> iconFileRefs, List<Property> properties, Position position) {

	/**
	 * Copies the lists.
	 */
	public ProductSection {
		iconFileRefs = List.copyOf(iconFileRefs);
		properties = List.copyOf(properties);
	}

	ProductSection withProperties(List<Property> properties) {
		return new ProductSection(this.classId, this.instanceId, this.product, this.vendor, this.version,
				this.fullVersion, this.productUrl, this.vendorUrl, this.appUrl, this.iconFileRefs, properties,
				this.position);
	}

}
