package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.DiskCapacity;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.parameters.SizeParams;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of the package. Read-only; validates capacities that are set by properties.
 */
final class SizeKind implements ParameterKind<SizeParams> {

	@Override
	public Class<SizeParams> type() {
		return SizeParams.class;
	}

	@Override
	public void resolve(@Nullable SizeParams sent, ParameterContext context) {
		DiskSizes sizes = context.sizes();
		for (VirtualDisk disk : context.descriptor().disks()) {
			DiskCapacity capacity = disk.capacity();
			if (capacity != null && capacity.property() != null && sizes.capacity(disk).isEmpty()) {
				context.descriptorIssues()
					.error(Category.VALUE_ILLEGAL, disk.position(), "emulator.ovf.disk.property",
							"Invalid value '%s' for attribute 'capacity' on element 'Disk': the property '%s' must be a "
									+ "positive integer, and the capacity less than 2^63 bytes.",
							sizes.shownValue(capacity.property()), capacity.property());
			}
		}
	}

	@Override
	public SizeParams describe(@Nullable SizeParams sent, ParameterContext context) {
		DiskSizes sizes = context.sizes();
		return new SizeParams(sizes.download(), sizes.flat(), sizes.sparse(), sizes.isVariable(), tag());
	}

}
