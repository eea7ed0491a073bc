package io.github.ovfemulator.session.files;

import java.util.List;
import java.util.function.Predicate;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfFileInfo.HttpUploadMethod;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import org.jspecify.annotations.Nullable;

/**
 * Gives disks upload URLs that look like those of another service. Their form, and
 * {@code POST} for stream-optimized disks, are derived from how a vCenter imports disks
 * by other means.
 */
public final class ExternalDisks {

	private ExternalDisks() {
	}

	/**
	 * Gives disks external upload URLs.
	 * @param which selects the disks
	 */
	public static void move(SessionFiles files, OvfDescriptor descriptor, Predicate<SessionFile> which) {
		List<SessionFile> disks = files.entries().stream().filter((file) -> file.type() == FileType.DISK).toList();
		for (int number = 0; number < disks.size(); number++) {
			SessionFile disk = disks.get(number);
			if (which.test(disk)) {
				disk.makeExternal(method(disk.definition().reference(), descriptor).name(), "disk-" + number + ".vmdk");
			}
		}
	}

	private static HttpUploadMethod method(@Nullable FileReference file, OvfDescriptor descriptor) {
		return descriptor.disks()
			.stream()
			.filter((disk) -> file != null && file.id().equals(disk.fileRef()))
			.anyMatch(VirtualDisk::isStreamOptimized) ? HttpUploadMethod.POST : HttpUploadMethod.PUT;
	}

}
