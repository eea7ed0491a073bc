package io.github.ovfemulator.ovf.descriptor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reference of a device to its disk or file: {@code rasd:HostResource}.
 *
 * @param kind the kind of the target
 * @param id the id of the disk or file; for another kind, the reference as in the
 * descriptor
 */
public record HostResource(Kind kind, String id) {

	private static final String SCHEME = "ovf:";

	/**
	 * The kinds of targets.
	 */
	public enum Kind {

		/** A disk of the disk section. */
		DISK,
		/** A file of the package. */
		FILE,
		/** A resource outside the package. */
		OTHER

	}

	/**
	 * Parses a reference in one of the forms found in packages: {@code ovf:/disk/ID},
	 * {@code ovf://disk/ID}, {@code /disk/ID}, {@code disk/ID}.
	 * @param reference the reference
	 * @return the parsed reference
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
	 * Resolves the id, which can be percent-encoded because the reference is a URI.
	 * @param ids the existing ids
	 * @return the id of the target; empty if the target does not exist
	 */
	public Optional<String> resolve(Set<String> ids) {
		return Stream.of(this.id, decoded()).filter(ids::contains).findFirst();
	}

	/**
	 * The reference as interpreted for a disk drive.
	 * @return the reference; if it has neither a disk nor a file prefix, it is the id of
	 * a disk
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
