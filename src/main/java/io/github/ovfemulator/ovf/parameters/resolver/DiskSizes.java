package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.DiskCapacity;
import io.github.ovfemulator.ovf.descriptor.DiskIndex;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of the disks and files of a package, in bytes.
 */
public final class DiskSizes {

	private final OvfDescriptor selected;

	private final Map<String, String> properties;

	/**
	 * Creates the sizes of a package.
	 * @param selected the descriptor under the selected option
	 * @param properties the values of the set properties, by full key
	 */
	public DiskSizes(OvfDescriptor selected, Map<String, String> properties) {
		this.selected = selected;
		this.properties = properties;
	}

	/**
	 * Returns the capacity of a disk.
	 * @param disk the disk
	 * @return the bytes, at least one; empty if neither the descriptor nor a property
	 * sets them
	 */
	public OptionalLong capacity(VirtualDisk disk) {
		DiskCapacity capacity = disk.capacity();
		if (capacity == null) {
			return OptionalLong.empty();
		}
		if (capacity.property() == null) {
			return capacity.bytes();
		}
		return capacity.bytesFor(Objects.toString(value(capacity.property()), ""));
	}

	/**
	 * Returns the value of a property for a message.
	 * @param key its key
	 * @return the value, masked if it is a secret
	 */
	public String shownValue(String key) {
		boolean secret = this.selected.findProperty(key).filter(Property::isSecret).isPresent();
		return secret ? "***" : Objects.toString(value(key), "");
	}

	/** The size of the files. */
	public long download() {
		return sum(this.selected.references().stream().mapToLong((file) -> file.size().orElse(0)));
	}

	/** The disk space with thick provisioning. */
	public long flat() {
		return sum(LongStream.concat(disks().mapToLong((disk) -> capacity(disk).orElse(0)), blankDrives()));
	}

	/** The disk space with thin provisioning. */
	public long sparse() {
		return sum(disks().mapToLong(this::populated));
	}

	/** The capacities of the disk drives without a disk of the package. */
	private LongStream blankDrives() {
		return items()
			.filter((item) -> item.resourceType() == VirtualHardware.DISK_DRIVE && item.hostResources().isEmpty())
			.mapToLong((item) -> blankBytes(item).orElse(0));
	}

	/**
	 * Returns the capacity of a disk drive without a disk of the package: its quantity,
	 * by default one unit.
	 * @param item the item of the drive
	 * @return the bytes; empty if they exceed 64 bits
	 */
	public static OptionalLong blankBytes(HardwareItem item) {
		return item.allocation().bytes(item.allocation().quantity().orElse(1), 1);
	}

	/** Returns whether a property sets the capacity of a disk. */
	public boolean isVariable() {
		return disks().anyMatch((disk) -> disk.capacity() != null && disk.capacity().property() != null);
	}

	/**
	 * The disks of the machines, and the parents of these disks; others are not created.
	 */
	private Stream<VirtualDisk> disks() {
		Set<String> needed = new DiskIndex(this.selected.disks())
			.needed(items().flatMap((item) -> item.hostResources().stream().limit(1)));
		return this.selected.disks().stream().filter((disk) -> needed.contains(disk.id()));
	}

	private Stream<HardwareItem> items() {
		return this.selected.virtualSystems()
			.flatMap((system) -> system.selectedHardware().stream())
			.flatMap((hardware) -> hardware.items().stream());
	}

	/** The populated size of a disk, else the size of its file. */
	private long populated(VirtualDisk disk) {
		OptionalLong populated = disk.populatedSize();
		if (populated.isPresent()) {
			return populated.getAsLong();
		}
		return this.selected.references()
			.stream()
			.filter((file) -> file.id().equals(disk.fileRef()))
			.map(FileReference::size)
			.flatMapToLong(OptionalLong::stream)
			.findFirst()
			.orElse(0);
	}

	private @Nullable String value(String key) {
		Property property = this.selected.findProperty(key).orElse(null);
		if (property == null) {
			return null;
		}
		String chosen = this.properties.get(property.fullKey());
		return (chosen != null) ? chosen : property.value();
	}

	/** Adds sizes, limited to {@link Long#MAX_VALUE}. */
	private static long sum(LongStream sizes) {
		return sizes.map((size) -> Math.max(0, size))
			.reduce(0, (one, other) -> (one > Long.MAX_VALUE - other) ? Long.MAX_VALUE : one + other);
	}

}
