package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import io.github.ovfemulator.ovf.descriptor.DiskCapacity;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import org.jspecify.annotations.Nullable;

/**
 * How large the disks and files of a package are under what was chosen.
 */
public final class DiskSizes {

	private final OvfDescriptor selected;

	private final Map<String, String> properties;

	/**
	 * Prepares the sizes of a package.
	 * @param selected the descriptor for the selected option
	 * @param properties the values of the properties that were set, by full key
	 */
	public DiskSizes(OvfDescriptor selected, Map<String, String> properties) {
		this.selected = selected;
		this.properties = properties;
	}

	/**
	 * The virtual size of a disk.
	 * @param disk the disk
	 * @return its bytes, at least one; empty where the descriptor or its property does
	 * not tell them
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
	 * The value of a property for a message.
	 * @param key its key
	 * @return the value; hidden where it is a secret
	 */
	public String shownValue(String key) {
		boolean secret = this.selected.findProperty(key).filter(Property::isSecret).isPresent();
		return secret ? "***" : Objects.toString(value(key), "");
	}

	/** What there is to transfer. */
	public long download() {
		return sum(this.selected.references().stream().mapToLong((file) -> file.size().orElse(0)));
	}

	/** What there is to store when disks take all their space at once. */
	public long flat() {
		return sum(LongStream.concat(this.selected.disks().stream().mapToLong((disk) -> capacity(disk).orElse(0)),
				blankDrives()));
	}

	/** What there is to store when disks take their space as needed. */
	public long sparse() {
		return sum(this.selected.disks().stream().mapToLong(this::populated));
	}

	/** The sizes of the disk drives that no disk of the package fills. */
	private LongStream blankDrives() {
		return this.selected.virtualSystems()
			.flatMap((system) -> system.selectedHardware().stream())
			.flatMap((hardware) -> hardware.items().stream())
			.filter((item) -> item.resourceType() == VirtualHardware.DISK_DRIVE && item.hostResources().isEmpty())
			.mapToLong((item) -> blankBytes(item).orElse(0));
	}

	/**
	 * The capacity of a disk drive that no disk of the package fills: its quantity, one
	 * unit where that is missing.
	 * @param item the item of the drive
	 * @return the bytes; empty where they are beyond 64 bits
	 */
	public static OptionalLong blankBytes(HardwareItem item) {
		return item.allocation().bytes(item.allocation().quantity().orElse(1), 1);
	}

	/** Whether a property holds the size of a disk. */
	public boolean isVariable() {
		return this.selected.disks()
			.stream()
			.anyMatch((disk) -> disk.capacity() != null && disk.capacity().property() != null);
	}

	/** What is in use of a disk, else the size of its file. */
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

	/** A sum that no descriptor can make overflow. */
	private static long sum(LongStream sizes) {
		return sizes.map((size) -> Math.max(0, size))
			.reduce(0, (one, other) -> (one > Long.MAX_VALUE - other) ? Long.MAX_VALUE : one + other);
	}

}
