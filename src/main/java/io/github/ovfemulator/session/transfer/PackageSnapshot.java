package io.github.ovfemulator.session.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.session.files.ArchiveSnapshot;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.FileSnapshot;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import org.jspecify.annotations.Nullable;

/**
 * The package of a session as it is written down. What is on its way is left out, so that
 * it begins again.
 *
 * @param source what the client said of it, without secrets
 * @param pullSource the URL to fetch it from, where that has secrets and is still needed
 * @param files its files so far
 * @param archives the entries to which the client uploads an OVA
 * @param described whether all is here that describes it, where nobody announces it
 * @param archive whether the server fetches an archive
 * @param archiveFinished whether that has come to its end
 * @param lastUse when somebody last used the session
 */
public record PackageSnapshot(CreateSpec source, @Nullable SavedSecret pullSource, List<FileSnapshot> files,
		List<ArchiveSnapshot> archives, boolean described, boolean archive, boolean archiveFinished, Instant lastUse) {

	/**
	 * The secrets in its upload URLs.
	 * @return the tokens of its files
	 */
	public List<SavedSecret> uploadTokens() {
		return Stream
			.concat(this.files.stream().map(FileSnapshot::token).filter(Objects::nonNull),
					this.archives.stream().map(ArchiveSnapshot::token))
			.toList();
	}

}
