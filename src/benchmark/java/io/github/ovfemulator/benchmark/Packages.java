package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * Creates sessions that wait for their disks.
 */
final class Packages {

	private Packages() {
	}

	/** The descriptor of a virtual machine without hardware. */
	static byte[] descriptor(int disks, long diskSize, int padding) {
		String files = IntStream.range(0, disks)
			.mapToObj((i) -> "<File ovf:id=\"file%d\" ovf:href=\"disk%d.vmdk\" ovf:size=\"%d\"/>".formatted(i, i,
					diskSize))
			.collect(Collectors.joining());
		String entries = IntStream.range(0, disks)
			.mapToObj((
					i) -> "<Disk ovf:diskId=\"disk%d\" ovf:fileRef=\"file%d\" ovf:capacity=\"%d\" ovf:format=\"http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized\"/>"
						.formatted(i, i, diskSize))
			.collect(Collectors.joining());
		return """
				<?xml version="1.0"?>
				<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1">
				<References>%s</References><DiskSection><Info>Disks</Info>%s</DiskSection>
				<VirtualSystem ovf:id="vm"><Info>%s</Info>
				<VirtualHardwareSection><Info>Hardly any</Info></VirtualHardwareSection></VirtualSystem></Envelope>
				"""
			.formatted(files, entries, "x".repeat(padding))
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Creates a session, uploads the descriptor, and returns the path of the session. */
	static String session(TrainingCalls calls, byte[] descriptor) throws IOException, InterruptedException {
		String path = calls.create("NONE");
		calls.upload(path, "OVF", descriptor);
		return path;
	}

}
