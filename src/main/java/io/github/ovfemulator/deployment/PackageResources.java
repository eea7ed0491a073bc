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
 * Resolves the references of hardware items to disks and files of a package.
 */
final class PackageResources {

	private final DiskIndex disks;

	private final DiskSizes sizes;

	private final Map<String, FileReference> files;

	PackageResources(ResolvedPackage source) {
		OvfDescriptor descriptor = source.descriptor();
		this.disks = new DiskIndex(descriptor.disks());
		this.sizes = new DiskSizes(descriptor, source.choices().properties());
		this.files = descriptor.references()
			.stream()
			.collect(Collectors.toMap(FileReference::id, Function.identity(), (first, second) -> first));
	}

	/**
	 * Returns the capacity of a disk drive: that of its disk, else that of its item.
	 * @param item the item of the drive
	 * @return the bytes; empty if the disk does not exist
	 */
	OptionalLong capacity(HardwareItem item) {
		return item.hostResources()
			.stream()
			.findFirst()
			.map((resource) -> this.disks.find(resource).map(this.sizes::capacity).orElse(OptionalLong.empty()))
			.orElseGet(() -> DiskSizes.blankBytes(item));
	}

	/**
	 * Returns the name of a file of the package.
	 * @param resource the reference to the file
	 * @return the last segment of its path; empty if the reference is not one to a file
	 */
	Optional<String> fileName(HostResource resource) {
		if (resource.kind() != HostResource.Kind.FILE) {
			return Optional.empty();
		}
		return resource.resolve(this.files.keySet())
			.flatMap((id) -> Optional.ofNullable(this.files.get(id)))
			.map((file) -> file.href().substring(file.href().lastIndexOf('/') + 1));
	}

}
