package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.Locale;

import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import org.jspecify.annotations.Nullable;

/**
 * An item of a library. Immutable: each change makes another one.
 *
 * @param id its id
 * @param library the library that holds it
 * @param name its name, unique in the library without regard to case
 * @param description a text, may be empty
 * @param type {@code ovf} for a package, any other type for plain files
 * @param created the time of its creation
 * @param modified the time of the last change of its properties or files
 * @param version a number that grows with each change of its properties
 * @param source the item that it was made from, as the client stated it, or {@code null}
 * @param scope the scope of the call that created it, or {@code null}
 * @param content its files
 */
public record LibraryItem(LibraryItemId id, LibraryId library, String name, String description, String type,
		Instant created, Instant modified, long version, @Nullable LibraryItemId source, @Nullable String scope,
		ItemContent content) {

	/** The type of items whose files are an OVF package. */
	public static final String OVF = "ovf";

	/**
	 * Whether the files are an OVF package.
	 * @return whether the server reads the descriptor
	 */
	public boolean isOvf() {
		return isOvf(this.type);
	}

	static boolean isOvf(String type) {
		return type.toLowerCase(Locale.ROOT).equals(OVF);
	}

	LibraryItem withProperties(@Nullable String newName, @Nullable String newDescription, @Nullable String newType,
			Instant time) {
		return new LibraryItem(this.id, this.library, (newName != null) ? newName : this.name,
				(newDescription != null) ? newDescription : this.description, (newType != null) ? newType : this.type,
				this.created, time, this.version + 1, this.source, this.scope, this.content);
	}

	LibraryItem withContent(ItemContent newContent, Instant time) {
		return new LibraryItem(this.id, this.library, this.name, this.description, this.type, this.created, time,
				this.version, this.source, this.scope, newContent);
	}

}
