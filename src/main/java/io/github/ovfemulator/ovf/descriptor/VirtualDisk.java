package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A virtual disk: {@code Disk} in {@code DiskSection}.
 *
 * @param id the id to which {@code HostResource} elements refer; empty if it is missing
 * @param fileRef the id of the file with its content, or {@code null} for a blank disk
 * @param parentRef the id of the parent disk of a delta disk
 * @param capacity the virtual size, or {@code null} if it is missing or malformed
 * @param populatedSize the used size in bytes
 * @param format the URI of the file format
 * @param position the position of the element
 */
public record VirtualDisk(String id, @Nullable String fileRef, @Nullable String parentRef,
		@Nullable DiskCapacity capacity, OptionalLong populatedSize, @Nullable String format, Position position) {

	/**
	 * Whether the file is in the stream-optimized format.
	 * @return whether it supports sequential access only
	 */
	public boolean isStreamOptimized() {
		return this.format != null && this.format.endsWith("#streamOptimized");
	}

}
