package io.github.ovfemulator.ovf.descriptor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What backs a device: {@code rasd:HostResource}.
 *
 * @param kind what the reference points to
 * @param id the id of the disk or file; of another kind the reference as written
 */
public record HostResource(Kind kind, String id) {

	private static final Pattern REFERENCE = Pattern.compile("(?:ovf:)?/*(disk|file)/+(.+)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/**
	 * What a device can be backed by.
	 */
	public enum Kind {

		/** A disk of the disk section. */
		DISK,
		/** A file of the package. */
		FILE,
		/** Something outside of the package. */
		OTHER

	}

	/**
	 * Reads a reference in any of the spellings met: {@code ovf:/disk/ID},
	 * {@code ovf://disk/ID}, {@code /disk/ID}, {@code disk/ID}.
	 * @param reference the reference
	 * @return what it points to
	 */
	public static HostResource parse(String reference) {
		Matcher matcher = REFERENCE.matcher(reference.strip());
		if (!matcher.matches()) {
			return new HostResource(Kind.OTHER, reference.strip());
		}
		return new HostResource(matcher.group(1).equalsIgnoreCase("disk") ? Kind.DISK : Kind.FILE, matcher.group(2));
	}

	/**
	 * The same reference of a disk drive, which has no use for anything but a disk.
	 * @return the reference; one that names neither a disk nor a file is the id of a disk
	 */
	public HostResource ofDiskDrive() {
		return (this.kind == Kind.OTHER) ? new HostResource(Kind.DISK, this.id) : this;
	}

}
