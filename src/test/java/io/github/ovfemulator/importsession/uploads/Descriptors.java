package io.github.ovfemulator.importsession.uploads;

import io.github.ovfemulator.ovf.TestOvfDescriptors;

/**
 * Small descriptors.
 */
final class Descriptors {

	/** The size that {@link #twoDisks()} declares of {@code disk1.vmdk}. */
	static final int DISK_SIZE = 1000;

	private Descriptors() {
	}

	/** A machine with a disk of a declared size, and one of an unknown size. */
	static byte[] twoDisks() {
		return machine().bytes();
	}

	/** The same machine, with a bundle of messages. */
	static byte[] twoDisksAndBundle() {
		return machine().messageBundle("file3", "de.msg").bytes();
	}

	private static TestOvfDescriptors machine() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("machine")
			.file("file1", "disk1.vmdk", DISK_SIZE)
			.file("file2", "disk2.vmdk", 0)
			.disk("disk1", "file1", 1 << 20)
			.disk("disk2", "file2", 1 << 20);
		machine.nth("File", 2).without("ovf:size");
		return machine;
	}

}
