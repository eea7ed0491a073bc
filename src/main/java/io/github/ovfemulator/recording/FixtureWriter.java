package io.github.ovfemulator.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes files into a fixtures folder. All of them are written completely before the
 * first one takes its place, which each does at once. What a file replaces is kept as a
 * hidden file, which fixtures ignore. A file that has the content already is left.
 */
final class FixtureWriter {

	private final Path folder;

	FixtureWriter(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	/**
	 * Writes files.
	 * @param files the contents by path, relative to the folder
	 * @param rivals the names of other fixtures that the files replace, by path
	 * @return the replaced files
	 * @throws IOException if a file cannot be written; then none has taken its place,
	 * unless the folder itself fails meanwhile
	 */
	synchronized List<SaveReport.ReplacedFile> write(Map<String, Content> files, Map<String, Rivals> rivals)
			throws IOException {
		Map<Path, Path> complete = new LinkedHashMap<>();
		try {
			for (Map.Entry<String, Content> file : files.entrySet()) {
				Path target = this.folder.resolve(file.getKey());
				Files.createDirectories(parent(target));
				Path temporary = hidden(target, "new");
				complete.put(target, temporary);
				try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(temporary))) {
					file.getValue().write(output);
				}
			}
			List<SaveReport.ReplacedFile> replaced = new ArrayList<>();
			for (Map.Entry<Path, Path> each : complete.entrySet()) {
				replace(each.getKey(), each.getValue(), replaced);
			}
			for (Map.Entry<String, Rivals> each : rivals.entrySet()) {
				setAside(this.folder.resolve(each.getKey()), each.getValue(), replaced);
			}
			return replaced;
		}
		finally {
			for (Path temporary : complete.values()) {
				Files.deleteIfExists(temporary);
			}
		}
	}

	private void replace(Path target, Path temporary, List<SaveReport.ReplacedFile> replaced) throws IOException {
		if (Files.exists(target)) {
			if (Files.mismatch(target, temporary) < 0) {
				return;
			}
			Path kept = free(target);
			Files.copy(target, kept);
			replaced.add(new SaveReport.ReplacedFile(relative(target), relative(kept)));
		}
		Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private void setAside(Path target, Rivals rivals, List<SaveReport.ReplacedFile> replaced) throws IOException {
		List<Path> found;
		try (Stream<Path> siblings = Files.list(parent(target))) {
			found = siblings
				.filter((sibling) -> !sibling.equals(target) && rivals.include(sibling.getFileName().toString()))
				.sorted()
				.toList();
		}
		for (Path rival : found) {
			Path kept = free(rival);
			Files.move(rival, kept);
			replaced.add(new SaveReport.ReplacedFile(relative(rival), relative(kept)));
		}
	}

	private static Path parent(Path file) {
		return Objects.requireNonNull(file.getParent(), "file in a folder");
	}

	/** Returns the first hidden name of a file that is not used yet. */
	private static Path free(Path file) {
		int number = 1;
		while (Files.exists(hidden(file, Integer.toString(number)))) {
			number++;
		}
		return hidden(file, Integer.toString(number));
	}

	private static Path hidden(Path file, String suffix) {
		return file.resolveSibling("." + file.getFileName() + "." + suffix);
	}

	private String relative(Path file) {
		return this.folder.relativize(file).toString().replace('\\', '/');
	}

	/**
	 * Writes the content of a file.
	 */
	@FunctionalInterface
	interface Content {

		/**
		 * Writes the content.
		 * @throws IOException if it cannot be written
		 */
		void write(OutputStream output) throws IOException;

	}

	/**
	 * Selects the files that another one replaces.
	 */
	@FunctionalInterface
	interface Rivals {

		/** Whether the file with a name is replaced. */
		boolean include(String name);

	}

}
