package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A virtual disk: {@code Disk} in {@code DiskSection}.
 *
 * @param id the id by which hardware items point to it; empty where it is missing
 * @param fileRef the id of the file with its content; {@code null} for a blank disk
 * @param parentRef the id of the disk that this one only holds the differences to
 * @param capacity its virtual size; {@code null} where it is missing or malformed
 * @param populatedSize the bytes in use, whatever the capacity's unit
 * @param format the URI of its file format
 * @param position where it stands
 */
public record VirtualDisk(String id, @Nullable String fileRef, @Nullable String parentRef,
		@Nullable DiskCapacity capacity, OptionalLong populatedSize, @Nullable String format, Position position) {

	/**
	 * Whether its file can be read from beginning to end and no other way.
	 * @return whether the format is that of stream-optimized disks
	 */
	public boolean isStreamOptimized() {
		return this.format != null && this.format.endsWith("#streamOptimized");
	}

}
