package io.github.ovfemulator.testkit.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An item of a content library.
 *
 * @param id the id
 * @param libraryId the id of the library
 * @param name the name
 * @param type {@code ovf} for a package
 * @param scope the scope, or {@code null} if it has none
 * @param contentVersion the version of the files
 * @param size the size of the files in bytes
 * @param files the files
 * @param json the item as JSON
 */
public record LibraryItem(String id, String libraryId, String name, String type, @Nullable String scope,
		long contentVersion, long size, List<File> files, String json) {

	static LibraryItem of(JsonObject item) {
		return new LibraryItem(item.text("id"), item.text("library_id"), item.text("name"), item.text("type"),
				item.optionalText("scope"), item.number("content_version"), item.number("size"),
				item.list("files").stream().map(File::of).toList(), item.toString());
	}

	/**
	 * A file of an item.
	 *
	 * @param name the name
	 * @param size the size in bytes
	 * @param listed whether clients see it
	 * @param present whether its bytes can be read
	 */
	public record File(String name, long size, boolean listed, boolean present) {

		static File of(JsonObject file) {
			return new File(file.text("name"), file.number("size"), file.flag("listed"), file.flag("present"));
		}

	}

}
