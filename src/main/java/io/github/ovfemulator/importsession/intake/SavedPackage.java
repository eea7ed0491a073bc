package io.github.ovfemulator.importsession.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.importsession.intake.files.SavedArchive;
import io.github.ovfemulator.importsession.intake.files.SavedFile;
import io.github.ovfemulator.importsession.intake.source.CreateSpec;

/**
 * The package of a session as it is written down. What is on its way is left out, so that
 * it begins again.
 *
 * @param source what the client said of it
 * @param files its files so far
 * @param archives the entries to which the client uploads an OVA
 * @param described whether all is here that describes it, where nobody announces it
 * @param archive whether the server fetches an archive
 * @param archiveFinished whether that has come to its end
 * @param lastUse when somebody last used the session
 */
public record SavedPackage(CreateSpec source, List<SavedFile> files, List<SavedArchive> archives, boolean described,
		boolean archive, boolean archiveFinished, Instant lastUse) {

	/**
	 * The secrets in its upload URLs.
	 * @return the tokens of its files
	 */
	public List<String> uploadTokens() {
		return Stream
			.concat(this.files.stream().map(SavedFile::token).filter(Objects::nonNull),
					this.archives.stream().map(SavedArchive::token))
			.toList();
	}

}
