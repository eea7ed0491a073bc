package io.github.ovfemulator.contentlibrary;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the items of a library: each folder in it is one, and holds either one descriptor
 * and the files of its package, or one archive. Hidden files are left alone.
 */
final class LibraryFolder {

	private static final String NAME = "library";

	private LibraryFolder() {
	}

	/**
	 * Reads the items.
	 * @param fixtures the folder of the fixtures
	 * @return the items by name, none where there is no folder for them
	 * @throws InvalidLibraryException when something there is no item
	 */
	static List<LibraryItem> read(Path fixtures) {
		Path library = fixtures.resolve(NAME);
		return Files.exists(library) ? children(library).stream().map(LibraryFolder::item).toList() : List.of();
	}

	private static LibraryItem item(Path folder) {
		LibraryItemId id = new LibraryItemId(folder.getFileName().toString());
		if (!Files.isDirectory(folder)) {
			throw bad(folder, "a library holds a folder for each item, and this is a file");
		}
		if (!id.isWellFormed()) {
			throw bad(folder, "the name of an item is 1 to 128 letters, digits and . _ ~ : @ -");
		}
		List<Path> files = children(folder);
		List<Path> mains = files.stream().filter(LibraryFolder::isMain).toList();
		if (mains.size() != 1) {
			throw bad(folder, "an item is one .ovf file with its files, or one .ova file, and here are %s of them"
				.formatted(mains.size()));
		}
		return new LibraryItem(id, folder, mains.get(0), size(folder));
	}

	private static boolean isMain(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return Files.isRegularFile(file) && (name.endsWith(".ovf") || name.endsWith(".ova"));
	}

	private static List<Path> children(Path folder) {
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter((child) -> !child.getFileName().toString().startsWith(".")).sorted().toList();
		}
		catch (IOException ex) {
			throw bad(folder, "it cannot be read: " + ex);
		}
	}

	private static long size(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
		}
		catch (IOException ex) {
			throw bad(folder, "it cannot be read: " + ex);
		}
	}

	private static InvalidLibraryException bad(Path place, String fault) {
		return new InvalidLibraryException(place.toAbsolutePath() + ": " + fault);
	}

}
