package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sections that machines and collections both may have.
 *
 * @param products the software in it, the first one being what it is all about
 * @param licenses the licence texts to be accepted
 * @param annotation a remark on it
 * @param storageGroup the id of the storage group of its disks
 * @param placements the placement groups that it belongs to
 * @param serviceDependencies the services that it needs
 * @param unknownSections the optional sections that nobody knows
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
