package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sections that are common to virtual systems and collections.
 *
 * @param products the product sections; the first one describes the main product
 * @param licenses the licence agreements to accept
 * @param annotation the annotation
 * @param storageGroup the id of the storage group of its disks
 * @param placements the placement groups that it belongs to
 * @param serviceDependencies the required vServices
 * @param unknownSections the optional sections that are not supported
 */
public record CommonSections(List<ProductSection> products, List<Text> licenses, @Nullable Text annotation,
		@Nullable String storageGroup, List<Placement> placements, List<ServiceDependency> serviceDependencies,
		List<UnknownSection> unknownSections) {

	/**
	 * Copies the lists.
	 */
	public CommonSections {
		products = List.copyOf(products);
		licenses = List.copyOf(licenses);
		placements = List.copyOf(placements);
		serviceDependencies = List.copyOf(serviceDependencies);
		unknownSections = List.copyOf(unknownSections);
	}

	CommonSections withProducts(List<ProductSection> products) {
		return new CommonSections(products, this.licenses, this.annotation, this.storageGroup, this.placements,
				this.serviceDependencies, this.unknownSections);
	}

}
