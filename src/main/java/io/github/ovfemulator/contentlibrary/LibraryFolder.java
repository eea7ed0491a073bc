package io.github.ovfemulator.contentlibrary;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the items of a library. Each folder is an item with either one descriptor and its
 * files, or one archive. Hidden files are ignored.
 */
final class LibraryFolder {

	private static final String NAME = "library";

	private LibraryFolder() {
	}

	/**
	 * Reads the items.
	 * @param fixtures the fixtures folder
	 * @return the items by name, empty if the library folder does not exist
	 * @throws InvalidLibraryException if an item is invalid
	 */
	static List<LibraryItem> read(Path fixtures) {
		Path library = fixtures.resolve(NAME);
		return Files.exists(library) ? children(library).stream().map(LibraryFolder::item).toList() : List.of();
	}

	private static LibraryItem item(Path folder) {
		LibraryItemId id = new LibraryItemId(folder.getFileName().toString());
		if (!Files.isDirectory(folder)) {
			throw invalid(folder, "an item must be a folder, and this is a file");
		}
		if (!id.isWellFormed()) {
			throw invalid(folder, "the name of an item must be 1 to 128 letters, digits or . _ ~ : @ -");
		}
		List<Path> files = children(folder);
		List<Path> mains = files.stream().filter(LibraryFolder::isMain).toList();
		if (mains.size() != 1) {
			throw invalid(folder,
					"an item must have one .ovf or .ova file, and this one has %s".formatted(mains.size()));
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
			throw invalid(folder, "cannot read the folder: " + ex);
		}
	}

	private static long size(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
		}
		catch (IOException ex) {
			throw invalid(folder, "cannot read the folder: " + ex);
		}
	}

	private static InvalidLibraryException invalid(Path path, String reason) {
		return new InvalidLibraryException(path.toAbsolutePath() + ": " + reason);
	}

}
