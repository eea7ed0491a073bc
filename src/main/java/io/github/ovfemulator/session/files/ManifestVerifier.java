package io.github.ovfemulator.session.files;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.packaging.DigestAlgorithm;
import io.github.ovfemulator.ovf.packaging.InvalidManifestException;
import io.github.ovfemulator.ovf.packaging.Manifest;
import io.github.ovfemulator.ovf.packaging.ManifestEntry;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the files of a session against its manifest.
 */
final class ManifestVerifier {

	private final String manifestName;

	private final Map<String, List<ManifestEntry>> lines;

	private final String descriptorName;

	private ManifestVerifier(String manifestName, Manifest manifest, String descriptorName) {
		this.manifestName = manifestName;
		this.lines = manifest.byName();
		this.descriptorName = descriptorName;
	}

	/**
	 * Creates the verifier of a manifest.
	 * @param manifestName the name of the manifest file
	 * @param hrefs the names of all files that the descriptor refers to, including those
	 * that the selected option excludes
	 * @param issues receives the issues of the manifest
	 * @return the verifier, or {@code null} if the manifest has an issue
	 */
	static @Nullable ManifestVerifier of(String manifestName, Manifest manifest, Collection<String> hrefs,
			Consumer<ParseIssue> issues) {
		Set<String> known = new HashSet<>();
		for (String href : hrefs) {
			known.add(PackagePath.normalize(href));
			known.add(PackagePath.decode(href));
		}
		try {
			String descriptorName = manifest.descriptorEntry(known).name();
			List<ManifestEntry> strangers = manifest.entries()
				.stream()
				.filter((entry) -> !known.contains(entry.name()) && !entry.name().equals(descriptorName))
				.toList();
			strangers.forEach((entry) -> issues.accept(issue(manifestName, entry.line(),
					LocalizableMessage.of("emulator.ovf.manifest.unknown_file",
							"The manifest names '%s', which the descriptor does not refer to.",
							RedactedUrl.of(entry.name())))));
			return strangers.isEmpty() ? new ManifestVerifier(manifestName, manifest, descriptorName) : null;
		}
		catch (InvalidManifestException ex) {
			issues.accept(issue(manifestName, -1, ex.reason()));
			return null;
		}
	}

	/**
	 * Returns the digest algorithms of the lines of a file, by their names in the Java
	 * Cryptography Architecture.
	 */
	Set<String> digests(SessionFile file) {
		return entries(file).stream()
			.map(ManifestEntry::algorithm)
			.map(DigestAlgorithm::jcaName)
			.collect(Collectors.toSet());
	}

	/**
	 * Verifies a received file.
	 * @return the issues, empty if all digests match
	 */
	List<ParseIssue> verify(SessionFile file) {
		ReceivedFile received = file.received();
		if (received == null || file.definition().isOptional()) {
			return List.of();
		}
		List<ManifestEntry> entries = entries(file);
		if (entries.isEmpty()) {
			return List.of(issue(this.manifestName, -1, LocalizableMessage.of("emulator.ovf.manifest.missing_line",
					"The manifest has no line for the file '%s'.", file.name())));
		}
		return entries.stream()
			.filter((entry) -> !entry.digest().equals(received.digests().get(entry.algorithm().jcaName())))
			.map((entry) -> mismatch(entry, file, received))
			.toList();
	}

	private List<ManifestEntry> entries(SessionFile file) {
		if (file.type() == FileType.OVF) {
			return this.lines.getOrDefault(this.descriptorName, List.of());
		}
		List<ManifestEntry> exact = this.lines.get(PackagePath.normalize(file.definition().href()));
		return (exact != null) ? exact
				: this.lines.getOrDefault(PackagePath.decode(file.definition().href()), List.of());
	}

	private ParseIssue mismatch(ManifestEntry entry, SessionFile file, ReceivedFile received) {
		String actual = String.valueOf(received.digests().get(entry.algorithm().jcaName()));
		return issue(this.manifestName, entry.line(),
				LocalizableMessage.of("emulator.ovf.manifest.mismatch",
						"The %s digest of '%s' is %s, but line %s of the manifest states %s.", entry.algorithm(),
						file.name(), actual, entry.line(), entry.digest()));
	}

	private static ParseIssue issue(String manifestName, int line, LocalizableMessage message) {
		return new ParseIssue(ParseIssue.Category.PARSE_ERROR, manifestName, line, -1, message);
	}

}
