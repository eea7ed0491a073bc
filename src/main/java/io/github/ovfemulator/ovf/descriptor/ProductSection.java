package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A piece of software in a machine or collection, and what it can be told.
 *
 * @param classId the class that its properties' keys begin with; empty for none
 * @param instanceId the instance that its properties' keys end with; empty for none
 * @param product its name
 * @param vendor who made it
 * @param version its short version
 * @param fullVersion its long version
 * @param productUrl its page
 * @param vendorUrl its maker's page
 * @param appUrl where the deployed software answers; may hold {@code ${property}}
 * @param iconFileRefs the ids of the files with its icons
 * @param properties what it can be told, in order
 * @param position where it stands
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
