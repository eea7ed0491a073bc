package io.github.ovfemulator.contentlibrary;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.ovf.packaging.OvaLimits;
import io.github.ovfemulator.ovf.packaging.OvaMember;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.vapi.text.Characters;

/**
 * Reads the items of the fixtures: each folder is an item and holds either one descriptor
 * and the files of its package, or one archive. Hidden files are ignored. The files are
 * not copied; the members of an archive are parts of its file.
 */
final class LibraryFolder {

	private static final String NAME = "library";

	private LibraryFolder() {
	}

	/**
	 * Reads the items.
	 * @param fixtures the folder of the fixtures
	 * @param time the time of the start
	 * @return the items by name, none without a folder for them
	 * @throws InvalidLibraryException when a file or folder is not an item
	 */
	static List<LibraryItem> read(Path fixtures, Instant time) {
		Path library = fixtures.resolve(NAME);
		return Files.exists(library) ? children(library).stream().map((folder) -> item(folder, time)).toList()
				: List.of();
	}

	private static LibraryItem item(Path folder, Instant time) {
		LibraryItemId id = new LibraryItemId(folder.getFileName().toString());
		if (!Files.isDirectory(folder)) {
			throw invalid(folder, "an item must be a folder, and this is a file");
		}
		if (!id.isWellFormed()) {
			throw invalid(folder, "the name of an item must be " + Characters.ID_FORM);
		}
		List<Path> mains = children(folder).stream().filter(LibraryFolder::isMain).toList();
		if (mains.size() != 1) {
			throw invalid(folder,
					"an item must have one .ovf or .ova file, and this one has %s".formatted(mains.size()));
		}
		return new LibraryItem(id, LibraryId.FIXTURES, id.value(), "", LibraryItem.OVF, time, time, 1, null, null,
				content(folder));
	}

	private static ItemContent content(Path folder) {
		List<ItemFile> files = new ArrayList<>();
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
				String name = folder.relativize(file).toString().replace('\\', '/');
				StoredContent content = StoredContent.of(file);
				boolean unpacked = OvaReader.isArchive(name) && addMembers(file, files);
				files.add(new ItemFile(name, 1, isListed(name) && !unpacked, content));
			}
		}
		catch (IOException ex) {
			throw invalid(folder, "cannot read the folder: " + ex);
		}
		return new ItemContent(1, files);
	}

	/** An invalid archive stays a file; an import of the item shows what is wrong. */
	private static boolean addMembers(Path archive, List<ItemFile> files) throws IOException {
		List<ItemFile> members = new ArrayList<>();
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(archive))) {
			OvaReader reader = new OvaReader(bytes, OvaLimits.defaults());
			for (OvaMember member = reader.next(); member != null; member = reader.next()) {
				members.add(new ItemFile(member.name(), 1, isListed(member.name()),
						StoredContent.of(archive, member.offset(), member.size())));
			}
			return files.addAll(members);
		}
		catch (InvalidOvaException | EOFException ex) {
			return false;
		}
	}

	static boolean isListed(String name) {
		return !PackagePath.hasExtension(name, ".mf") && !PackagePath.hasExtension(name, ".cert");
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

	private static InvalidLibraryException invalid(Path path, String reason) {
		return new InvalidLibraryException(path.toAbsolutePath() + ": " + reason);
	}

}
