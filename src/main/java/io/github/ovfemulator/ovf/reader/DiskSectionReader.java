package io.github.ovfemulator.ovf.reader;

import java.util.OptionalLong;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.DiskCapacity;
import io.github.ovfemulator.ovf.descriptor.ProgrammaticUnit;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code DiskSection}.
 */
final class DiskSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("DiskSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.ENVELOPE);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(ElementName.ovf("Disk"))) {
				scope.envelope().disks.add(disk(child, scope));
			}
			else {
				scope.unknownElement(child);
			}
		}
	}

	private static VirtualDisk disk(XmlElement disk, Scope scope) {
		String id = Values.orEmpty(disk.requireOvf("diskId"));
		String fileRef = Values.presence(disk.ovf("fileRef"));
		String parentRef = Values.presence(disk.ovf("parentRef"));
		String format = Values.presence(disk.ovf("format"));
		OptionalLong populatedSize = Values.count(disk, "populatedSize", scope);
		if (fileRef == null) {
			checkBlank(disk, "populatedSize", scope);
			checkBlank(disk, "parentRef", scope);
			checkBlank(disk, "format", scope);
		}
		else {
			checkFormat(disk, format, scope);
		}
		DiskCapacity capacity = capacity(disk, scope);
		scope.attributesOnly(disk);
		if (capacity != null && capacity.bytes().isPresent()
				&& populatedSize.orElse(0) > capacity.bytes().getAsLong()) {
			scope.issues()
				.warning(Category.VALUE_ILLEGAL, disk.position(), "emulator.ovf.disk.populated",
						"The populated size of %s bytes of disk '%s' exceeds its capacity of %s bytes.",
						populatedSize.getAsLong(), id, capacity.bytes().getAsLong());
		}
		return new VirtualDisk(id, fileRef, parentRef, capacity, populatedSize, format, disk.position());
	}

	private static void checkFormat(XmlElement disk, @Nullable String format, Scope scope) {
		if (format == null) {
			scope.issues()
				.warning(Category.ATTRIBUTE_REQUIRED, disk.position(), "emulator.ovf.attribute.missing",
						"Missing attribute '%s' on element '%s'.", "format", "Disk");
		}
		else if (!DiskFormat.isSupported(format)) {
			scope.issues()
				.errorUnlessLax(Category.VALUE_ILLEGAL, disk.position(), "emulator.ovf.disk.format",
						"Unsupported value '%s' for attribute 'format' on element 'Disk'; expected a format such as %s.",
						format, "http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized");
		}
	}

	/**
	 * Attributes about the content of a blank disk are only a warning, because real
	 * packages contain them, such as VMware's own appliances.
	 */
	private static void checkBlank(XmlElement disk, String attribute, Scope scope) {
		if (disk.ovf(attribute) != null) {
			scope.issues()
				.warning(Category.ATTRIBUTE_ILLEGAL, disk.position(), "emulator.ovf.attribute.illegal",
						"Attribute '%s' is not permitted on element '%s' without a file.", attribute, "Disk");
		}
	}

	private static @Nullable DiskCapacity capacity(XmlElement disk, Scope scope) {
		String unit = Values.presence(disk.ovf("capacityAllocationUnits"));
		String value = disk.requireOvf("capacity");
		if (value == null) {
			return null;
		}
		OptionalLong factor = (unit != null) ? ProgrammaticUnit.bytes(unit) : OptionalLong.of(1);
		if (factor.isEmpty()) {
			scope.illegalValue(disk, "capacityAllocationUnits", String.valueOf(unit),
					"a programmatic unit such as 'byte * 2^30'");
			return null;
		}
		String text = value.strip();
		if (text.startsWith("${") && text.endsWith("}")) {
			return new DiskCapacity(OptionalLong.empty(), text.substring(2, text.length() - 1), factor.getAsLong());
		}
		OptionalLong amount = WholeNumber.parse(text);
		if (amount.isEmpty() || amount.getAsLong() <= 0) {
			scope.illegalValue(disk, "capacity", value, "a positive whole number or '${property}'");
			return null;
		}
		if (amount.getAsLong() > Long.MAX_VALUE / factor.getAsLong()) {
			scope.illegalValue(disk, "capacity", value, "less than 2^63 bytes");
			return null;
		}
		return new DiskCapacity(amount, null, factor.getAsLong());
	}

}
