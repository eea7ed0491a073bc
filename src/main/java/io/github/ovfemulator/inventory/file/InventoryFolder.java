package io.github.ovfemulator.inventory.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which an inventory file may be.
 */
public final class InventoryFolder {

	private static final List<String> NAMES = List.of("inventory.yaml", "inventory.yml", "inventory.json");

	private InventoryFolder() {
	}

	/**
	 * Looks for the inventory file of a folder.
	 * @param folder the folder
	 * @return the file, if there is one
	 * @throws InvalidFixtureException when there is no such folder, or more than one
	 * inventory file in it
	 */
	public static Optional<Path> find(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new InvalidFixtureException(
					"emulator.fixtures is '%s', and there is no such folder".formatted(folder.toAbsolutePath()));
		}
		Stream<Path> candidates = NAMES.stream().map(folder::resolve);
		List<Path> files = candidates.filter(Files::exists).toList();
		if (files.size() > 1) {
			throw new InvalidFixtureException("The folder '%s' holds more than one inventory file: %s; keep one"
				.formatted(folder.toAbsolutePath(),
						String.join(", ", files.stream().map((file) -> file.getFileName().toString()).toList())));
		}
		return files.stream().findFirst();
	}

}
