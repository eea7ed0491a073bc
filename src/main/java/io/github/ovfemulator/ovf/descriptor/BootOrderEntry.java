package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Locale;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A boot device of a virtual machine: {@code vmw:BootOrderSection}.
 *
 * @param instanceId the instance id of its hardware item, or {@code null} for all devices
 * of the type
 * @param type its type, for example {@code disk}, or {@code null} if unspecified
 * @param position the position of the element
 */
public record BootOrderEntry(@Nullable String instanceId, @Nullable String type, Position position) {

	/** The beginnings of the names of types, as in {@code ethernet0}. */
	private static final List<String> TYPES = List.of("disk", "hd", "cd", "floppy", "fd", "ethernet", "net");

	/**
	 * Whether the type is supported.
	 * @return whether it is that of a disk, CD-ROM drive, floppy drive or network adapter
	 */
	public boolean isSupported() {
		return this.type != null && TYPES.stream().anyMatch(this.type.toLowerCase(Locale.ROOT)::startsWith);
	}

}
