package io.github.ovfemulator.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.descriptor.DiskIndex;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.resolver.DiskSizes;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;

/**
 * Finds the disks and files of a package that hardware items refer to.
 */
final class PackageResources {

	private final DiskIndex disks;

	private final DiskSizes sizes;

	private final Map<String, FileReference> files;

	/**
	 * Prepares a package.
	 * @param source the package
	 */
	PackageResources(ResolvedPackage source) {
		OvfDescriptor descriptor = source.descriptor();
		this.disks = new DiskIndex(descriptor.disks());
		this.sizes = new DiskSizes(descriptor, source.choices().properties());
		this.files = descriptor.references()
			.stream()
			.collect(Collectors.toMap(FileReference::id, Function.identity(), (first, second) -> first));
	}

	/**
	 * The capacity of a disk drive: that of its disk, else what its item says.
	 * @param item the item of the drive
	 * @return the bytes; empty where its disk is not there
	 */
	OptionalLong capacity(HardwareItem item) {
		return item.hostResources()
			.stream()
			.findFirst()
			.map((resource) -> this.disks.find(resource).map(this.sizes::capacity).orElse(OptionalLong.empty()))
			.orElseGet(() -> DiskSizes.blankBytes(item));
	}

	/**
	 * The name of a file.
	 * @param resource the reference to it
	 * @return the last part of its path in the package; empty where it refers to no file
	 */
	Optional<String> fileName(HostResource resource) {
		if (resource.kind() != HostResource.Kind.FILE) {
			return Optional.empty();
		}
		return resource.among(this.files.keySet())
			.flatMap((id) -> Optional.ofNullable(this.files.get(id)))
			.map((file) -> file.href().substring(file.href().lastIndexOf('/') + 1));
	}

}
