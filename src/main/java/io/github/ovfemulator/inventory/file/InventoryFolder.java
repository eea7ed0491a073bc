package io.github.ovfemulator.inventory.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the inventory file in the folder of the fixtures.
 */
public final class InventoryFolder {

	private static final List<String> NAMES = List.of("inventory.yaml", "inventory.yml", "inventory.json");

	private InventoryFolder() {
	}

	/**
	 * Finds the inventory file.
	 * @param folder the folder of the fixtures
	 * @return the file, or empty if there is none
	 * @throws InvalidFixtureException if the folder does not exist or contains more than
	 * one inventory file
	 */
	public static Optional<Path> find(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new InvalidFixtureException(
					"the folder '%s' in emulator.fixtures does not exist".formatted(folder.toAbsolutePath()));
		}
		Stream<Path> candidates = NAMES.stream().map(folder::resolve);
		List<Path> files = candidates.filter(Files::exists).toList();
		if (files.size() > 1) {
			throw new InvalidFixtureException(
					"The folder '%s' contains more than one inventory file: %s".formatted(folder.toAbsolutePath(),
							String.join(", ", files.stream().map((file) -> file.getFileName().toString()).toList())));
		}
		return files.stream().findFirst();
	}

}
