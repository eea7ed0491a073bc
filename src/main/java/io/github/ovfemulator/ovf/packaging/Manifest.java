package io.github.ovfemulator.ovf.packaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.descriptor.PackagePath;

/**
 * The digests of a package's files.
 *
 * @param entries the lines in their order
 */
public record Manifest(List<ManifestEntry> entries) {

	/**
	 * Copies the list.
	 */
	public Manifest {
		entries = List.copyOf(entries);
	}

	/**
	 * The algorithms that any file needs.
	 * @return the algorithms that the lines name
	 */
	public Set<DigestAlgorithm> algorithms() {
		return this.entries.stream().map(ManifestEntry::algorithm).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The lines of every file.
	 * @return the lines by the name of the file, more than one where it has several
	 * digests
	 */
	public Map<String, List<ManifestEntry>> byName() {
		return this.entries.stream()
			.collect(Collectors.groupingBy(ManifestEntry::name, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * The line of the descriptor, whatever the client calls it: the only one whose name
	 * ends in {@code .ovf}, in any case, and is no referenced file.
	 * @param referencedNames the names of the files that the descriptor refers to
	 * @return the line, the first where one name has several digests
	 * @throws InvalidManifestException where no name or several names could be the
	 * descriptor's
	 */
	public ManifestEntry descriptorEntry(Set<String> referencedNames) {
		List<ManifestEntry> candidates = this.entries.stream()
			.filter((entry) -> PackagePath.isDescriptor(entry.name()) && !referencedNames.contains(entry.name()))
			.toList();
		if (candidates.isEmpty()) {
			throw new InvalidManifestException("emulator.ovf.manifest.descriptor.missing",
					"The provided manifest file is invalid: Invalid OVF manifest entry. "
							+ "The manifest has no line for the descriptor: none with a name that ends in '.ovf'.");
		}
		ManifestEntry first = candidates.get(0);
		Optional<ManifestEntry> other = candidates.stream()
			.filter((entry) -> !entry.name().equals(first.name()))
			.findFirst();
		if (other.isPresent()) {
			throw new InvalidManifestException("emulator.ovf.manifest.descriptor.ambiguous",
					"The manifest has lines for more than one descriptor: '%s' in line %s and '%s' in line %s.",
					first.name(), first.line(), other.get().name(), other.get().line());
		}
		return first;
	}

}
