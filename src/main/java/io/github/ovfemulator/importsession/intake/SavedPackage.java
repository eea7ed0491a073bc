package io.github.ovfemulator.importsession.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.importsession.intake.ArchiveFile.Part;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import org.jspecify.annotations.Nullable;

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

	/**
	 * A file of the package.
	 *
	 * @param name its name
	 * @param type its type
	 * @param token the secret in its upload URL, of those that have one
	 * @param received what has arrived, once it is complete
	 */
	public record SavedFile(String name, FileType type, @Nullable String token, @Nullable Received received) {

	}

	/**
	 * A file that has arrived.
	 *
	 * @param size its size in bytes
	 * @param digests its digests, by their names in the Java Cryptography Architecture
	 * @param content its bytes, of those files of which they are kept
	 */
	public record Received(long size, Map<String, String> digests, byte @Nullable [] content) {

	}

	/**
	 * An entry to which the client uploads an OVA.
	 *
	 * @param part what of the package it is for
	 * @param token the secret in its upload URL
	 * @param sha256 the digest of the body by which it was completed, empty before
	 */
	public record SavedArchive(Part part, String token, String sha256) {

	}

}
