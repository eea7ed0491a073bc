package io.github.ovfemulator.contentlibrary.storage;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file in a snapshot, identified by their SHA-256 digest.
 */
public final class ContentReference {

	private final @Nullable String sha256;

	private final @Nullable StoredContent content;

	private ContentReference(@Nullable String sha256, @Nullable StoredContent content) {
		this.sha256 = sha256;
		this.content = content;
	}

	/**
	 * Creates the reference of a snapshot that is read.
	 * @param sha256 the digest in lower-case hexadecimal
	 * @return the reference
	 */
	public static ContentReference of(String sha256) {
		return new ContentReference(sha256, null);
	}

	/**
	 * Creates the reference of a snapshot that is taken. The digest is computed when it
	 * is needed.
	 * @param content the bytes
	 * @return the reference
	 */
	public static ContentReference of(StoredContent content) {
		return new ContentReference(null, content);
	}

	/**
	 * Returns the digest.
	 * @return the digest in lower-case hexadecimal
	 * @throws java.io.UncheckedIOException when the bytes cannot be read
	 */
	public String sha256() {
		return (this.content != null) ? this.content.identity() : Objects.requireNonNull(this.sha256);
	}

	/**
	 * Returns the bytes.
	 * @return the bytes, {@code null} in a snapshot that is read
	 */
	public @Nullable StoredContent content() {
		return this.content;
	}

}
