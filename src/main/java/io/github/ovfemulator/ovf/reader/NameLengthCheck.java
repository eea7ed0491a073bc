package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;

/**
 * Limits the names that a descriptor states once and a package repeats: the name of a
 * file with each chunk, class and instance of a product section with each property.
 */
final class NameLengthCheck {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	private final int max;

	private long length;

	NameLengthCheck(OvfDescriptor descriptor, Issues issues, int max) {
		this.descriptor = descriptor;
		this.issues = issues;
		this.max = max;
	}

	/** Returns whether the names are not too long together; otherwise adds an error. */
	boolean passes() {
		return this.descriptor.references().stream().allMatch(this::passes)
				&& this.descriptor.properties().allMatch(this::passes);
	}

	private boolean passes(FileReference file) {
		long chunks = (file.chunkSize().isPresent() && file.size().isPresent())
				? FileReference.chunks(file.size().getAsLong(), file.chunkSize().getAsLong()) : 1;
		return passes(chunks * file.href().length(), file.position(), "names of files and their chunks");
	}

	private boolean passes(Property property) {
		return passes((long) property.classId().length() + property.key().length() + property.instanceId().length(),
				property.position(), "keys of properties, with class and instance,");
	}

	private boolean passes(long more, Position position, String names) {
		this.length += more;
		if (this.length > this.max) {
			this.issues.error(Category.VALUE_ILLEGAL, position, "emulator.ovf.names.length",
					"The %s have more than %s characters together.", names, this.max);
		}
		return this.length <= this.max;
	}

}
