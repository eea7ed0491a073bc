package io.github.ovfemulator.ovf.descriptor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What backs a device: {@code rasd:HostResource}.
 *
 * @param kind what the reference points to
 * @param id the id of the disk or file; of another kind the reference as written
 */
public record HostResource(Kind kind, String id) {

	private static final String SCHEME = "ovf:";

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
		String whole = reference.strip();
		int word = afterSlashes(whole, startsWith(whole, 0, SCHEME) ? SCHEME.length() : 0);
		for (Kind kind : List.of(Kind.DISK, Kind.FILE)) {
			int end = word + kind.name().length();
			int id = afterSlashes(whole, end);
			if (startsWith(whole, word, kind.name()) && id > end && id < whole.length()) {
				return new HostResource(kind, whole.substring(id));
			}
		}
		return new HostResource(Kind.OTHER, whole);
	}

	private static boolean startsWith(String text, int index, String word) {
		return text.regionMatches(true, index, word, 0, word.length());
	}

	private static int afterSlashes(String text, int index) {
		int end = index;
		while (text.startsWith("/", end)) {
			end++;
		}
		return end;
	}

	/**
	 * Finds the id that is meant. A reference is a URI, so that an id in it may be
	 * percent-encoded.
	 * @param ids the ids that there are
	 * @return the one of them that the reference names; empty where it names none
	 */
	public Optional<String> among(Set<String> ids) {
		return Stream.of(this.id, decoded()).filter(ids::contains).findFirst();
	}

	/**
	 * The same reference of a disk drive, which has no use for anything but a disk.
	 * @return the reference; one that names neither a disk nor a file is the id of a disk
	 */
	public HostResource ofDiskDrive() {
		return (this.kind == Kind.OTHER) ? new HostResource(Kind.DISK, this.id) : this;
	}

	private String decoded() {
		try {
			return URLDecoder.decode(this.id.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return this.id;
		}
	}

}
