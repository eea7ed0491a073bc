package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A file of the package: {@code File} in {@code References}.
 *
 * @param id the id to which {@code ovf:fileRef} attributes refer; empty if it is missing
 * @param href the relative path of the file or a URL, as in the descriptor;
 * {@link PackagePath#normalize} makes paths comparable
 * @param size the stored size in bytes, after compression, of all chunks
 * @param compression the compression, for example {@code gzip}; {@code null} for none
 * @param chunkSize the size of a chunk in bytes; empty for a file in one piece
 * @param role the role in the package
 * @param position the position of the element
 */
public record FileReference(String id, String href, OptionalLong size, @Nullable String compression,
		OptionalLong chunkSize, FileRole role, Position position) {

	/**
	 * The stored parts of the file: the file itself, or its chunks
	 * {@code HREF.000000000}, {@code HREF.000000001} and so on. The last chunk can be
	 * smaller.
	 * @return the parts in order, at least one
	 */
	public List<Piece> pieces() {
		if (this.chunkSize.isEmpty() || this.size.isEmpty()) {
			return List.of(new Piece(this.href, this.size));
		}
		long length = this.chunkSize.getAsLong();
		long whole = this.size.getAsLong();
		return LongStream.range(0, chunks(whole, length))
			.mapToObj((number) -> new Piece(String.format(Locale.ROOT, "%s.%09d", this.href, number),
					OptionalLong.of(Math.min(length, whole - number * length))))
			.toList();
	}

	/**
	 * The number of chunks of a file.
	 * @param size the size of the file in bytes
	 * @param chunkSize the size of a chunk in bytes
	 * @return the number of chunks, 1 for an empty file
	 */
	public static long chunks(long size, long chunkSize) {
		return Math.max(1, (size - 1) / chunkSize + 1);
	}

	/**
	 * A copy with another role.
	 * @param role the role
	 * @return the copy
	 */
	public FileReference withRole(FileRole role) {
		return new FileReference(this.id, this.href, this.size, this.compression, this.chunkSize, role, this.position);
	}

	/**
	 * A stored part of a file: the whole file or one chunk.
	 *
	 * @param name the path in the package
	 * @param size the stored size in bytes; empty if it is unknown
	 */
	public record Piece(String name, OptionalLong size) {

	}

}
