package io.github.ovfemulator.ovf.descriptor;

/**
 * What backs a device: {@code rasd:HostResource}.
 *
 * @param kind what the reference points to
 * @param id the id of the disk or file; of another kind the reference as written
 */
public record HostResource(Kind kind, String id) {

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
	 * {@code ovf://disk/ID}, {@code /disk/ID}.
	 * @param reference the reference
	 * @return what it points to
	 */
	public static HostResource parse(String reference) {
		String path = reference.strip();
		if (path.startsWith("ovf:")) {
			path = path.substring("ovf:".length());
		}
		while (path.startsWith("/")) {
			path = path.substring(1);
		}
		boolean rooted = path.length() < reference.strip().length();
		if (rooted && path.startsWith("disk/")) {
			return new HostResource(Kind.DISK, path.substring("disk/".length()));
		}
		if (rooted && path.startsWith("file/")) {
			return new HostResource(Kind.FILE, path.substring("file/".length()));
		}
		return new HostResource(Kind.OTHER, reference.strip());
	}

}
