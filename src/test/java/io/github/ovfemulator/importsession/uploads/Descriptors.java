package io.github.ovfemulator.importsession.uploads;

import java.nio.charset.StandardCharsets;

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
		return envelope("""
				<File ovf:id="file1" ovf:href="disk1.vmdk" ovf:size="%s"/>
				<File ovf:id="file2" ovf:href="disk2.vmdk"/>
				""".formatted(DISK_SIZE), "");
	}

	/** The same machine, with a bundle of messages. */
	static byte[] twoDisksAndBundle() {
		return envelope("""
				<File ovf:id="file1" ovf:href="disk1.vmdk" ovf:size="%s"/>
				<File ovf:id="file2" ovf:href="disk2.vmdk"/>
				<File ovf:id="file3" ovf:href="de.msg"/>
				""".formatted(DISK_SIZE), "<Strings xml:lang=\"de\" ovf:fileRef=\"file3\"/>");
	}

	private static byte[] envelope(String files, String strings) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1"
					xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1">
					<References>
						%s
					</References>
					<DiskSection>
						<Info>The disks</Info>
						<Disk ovf:diskId="disk1" ovf:fileRef="file1" ovf:capacity="1048576"/>
						<Disk ovf:diskId="disk2" ovf:fileRef="file2" ovf:capacity="1048576"/>
					</DiskSection>
					<VirtualSystem ovf:id="machine">
						<Info>The machine</Info>
						<VirtualHardwareSection>
							<Info>Its hardware</Info>
						</VirtualHardwareSection>
					</VirtualSystem>
					%s
				</Envelope>
				""".formatted(files, strings).getBytes(StandardCharsets.UTF_8);
	}

}
