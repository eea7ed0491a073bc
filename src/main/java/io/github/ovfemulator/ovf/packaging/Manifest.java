package io.github.ovfemulator.ovf.packaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.descriptor.PackagePath;

/**
 * The digests of the files of a package.
 *
 * @param entries the entries in order
 */
public record Manifest(List<ManifestEntry> entries) {

	/**
	 * Copies the list.
	 */
	public Manifest {
		entries = List.copyOf(entries);
	}

	/**
	 * The algorithms of all entries.
	 * @return the algorithms
	 */
	public Set<DigestAlgorithm> algorithms() {
		return this.entries.stream().map(ManifestEntry::algorithm).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The entries by file name.
	 * @return the entries by file name; a file with several digests has several entries
	 */
	public Map<String, List<ManifestEntry>> byName() {
		return this.entries.stream()
			.collect(Collectors.groupingBy(ManifestEntry::name, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * The entry of the descriptor: the only entry with a name that ends in {@code .ovf},
	 * ignoring case, and is not the name of a referenced file.
	 * @param referencedNames the names of the files that the descriptor refers to
	 * @return the entry; the first one if the descriptor has several digests
	 * @throws InvalidManifestException if there is no such name or more than one
	 */
	public ManifestEntry descriptorEntry(Set<String> referencedNames) {
		List<ManifestEntry> candidates = this.entries.stream()
			.filter((entry) -> PackagePath.isDescriptor(entry.name()) && !referencedNames.contains(entry.name()))
			.toList();
		if (candidates.isEmpty()) {
			throw new InvalidManifestException("emulator.ovf.manifest.descriptor.missing",
					"The provided manifest file is invalid: Invalid OVF manifest entry. "
							+ "The manifest has no line for the descriptor, that is, with a name that ends in '.ovf'.");
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
