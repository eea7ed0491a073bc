package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes folders.
 */
final class Folders {

	private Folders() {
	}

	/**
	 * Deletes a file or folder, as far as no other process uses it.
	 * @param path the file or folder, which may be missing
	 */
	static void delete(Path path) {
		if (!Files.exists(path)) {
			return;
		}
		try (Stream<Path> files = Files.walk(path)) {
			List<Path> inner = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : inner) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			// another process uses or deletes it, and the next one tries again
		}
	}

}
