package io.github.ovfemulator.session.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.session.files.ArchiveSnapshot;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.FileSnapshot;

/**
 * A snapshot of the package of a session. Running transfers are left out, so that they
 * start again.
 *
 * @param source the source as the client specified it, without user, password and query
 * of a URL
 * @param incompleteSource whether user, password or query were left out that a pull still
 * needs
 * @param files the files
 * @param archives the entries that the client uploads an OVA to
 * @param described whether all files that describe a pulled or archived package were read
 * @param archive whether an archive is pulled
 * @param archiveFinished whether the pulled archive was read to its end
 * @param lastUse when the session was last used
 */
public record PackageSnapshot(CreateSpec source, boolean incompleteSource, List<FileSnapshot> files,
		List<ArchiveSnapshot> archives, boolean described, boolean archive, boolean archiveFinished, Instant lastUse) {

	/**
	 * Returns the tokens of the upload URLs.
	 */
	public List<String> uploadTokens() {
		return Stream
			.concat(this.files.stream().map(FileSnapshot::token).filter(Objects::nonNull),
					this.archives.stream().map(ArchiveSnapshot::token))
			.toList();
	}

}
