package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * A file of the package: {@code File} in {@code References}.
 *
 * @param id the id by which the descriptor points to it; empty where it is missing
 * @param href its name in the package, or a URL
 * @param size its size in bytes as stored, compressed and with all its chunks
 * @param compression how it is compressed, {@code gzip} say; {@code null} for not at all
 * @param chunkSize the size in bytes of the pieces it is stored in
 * @param role what it is for
 * @param position where it stands
 */
public record FileReference(String id, String href, OptionalLong size, @Nullable String compression,
		OptionalLong chunkSize, FileRole role, Position position) {

	/**
	 * The same file in another role.
	 * @param role the role
	 * @return the file
	 */
	public FileReference withRole(FileRole role) {
		return new FileReference(this.id, this.href, this.size, this.compression, this.chunkSize, role, this.position);
	}

}
