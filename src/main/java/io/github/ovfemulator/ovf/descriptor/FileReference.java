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
 * @param id the id by which the descriptor points to it; empty where it is missing
 * @param href its name in the package as written, or a URL; {@link PackagePath#normalize}
 * makes names comparable
 * @param size its size in bytes as stored, compressed and with all its chunks
 * @param compression how it is compressed, {@code gzip} say; {@code null} for not at all
 * @param chunkSize the size in bytes of the pieces it is stored in
 * @param role what it is for
 * @param position where it stands
 */
public record FileReference(String id, String href, OptionalLong size, @Nullable String compression,
		OptionalLong chunkSize, FileRole role, Position position) {

	/**
	 * What the package holds of the file: the file itself, or the chunks that it is
	 * stored in, {@code HREF.000000000} and so on, the last one with what is left.
	 * @return the pieces in their order, at least one
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
	 * How many chunks a file is stored in.
	 * @param size its size in bytes
	 * @param chunkSize the size of a chunk in bytes
	 * @return the number, 1 for an empty file
	 */
	public static long chunks(long size, long chunkSize) {
		return Math.max(1, (size - 1) / chunkSize + 1);
	}

	/**
	 * The same file in another role.
	 * @param role the role
	 * @return the file
	 */
	public FileReference withRole(FileRole role) {
		return new FileReference(this.id, this.href, this.size, this.compression, this.chunkSize, role, this.position);
	}

	/**
	 * What a package holds under one name: a whole file, or a chunk of one.
	 *
	 * @param name its name in the package
	 * @param size its size in bytes as stored, where it is known
	 */
	public record Piece(String name, OptionalLong size) {

	}

}
