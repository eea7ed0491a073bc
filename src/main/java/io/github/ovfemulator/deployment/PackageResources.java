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
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
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
	 * Returns the name of a file of the package. VirtualBox describes the image of a
	 * CD-ROM drive as a disk with a file.
	 * @param resource the reference to the file, or to the disk that it belongs to
	 * @return the last segment of its path; empty if there is no such file
	 */
	Optional<String> fileName(HostResource resource) {
		return fileId(resource).flatMap((id) -> Optional.ofNullable(this.files.get(id)))
			.map((file) -> PackagePath.decode(file.href().substring(file.href().lastIndexOf('/') + 1)));
	}

	private Optional<String> fileId(HostResource resource) {
		return switch (resource.kind()) {
			case FILE -> resource.resolve(this.files.keySet());
			case DISK -> this.disks.find(resource).map(VirtualDisk::fileRef);
			case OTHER -> Optional.empty();
		};
	}

}
