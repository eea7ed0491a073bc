package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;

/**
 * A file of a package that the emulator writes.
 *
 * @param name its name
 * @param type its role in the package
 * @param bytes its bytes
 * @param sha256 their SHA-256 digest in hexadecimal
 */
public record WrittenFile(String name, FileType type, SparseBytes bytes, String sha256) {

	static WrittenFile of(String name, FileType type, SparseBytes bytes) {
		return new WrittenFile(name, type, bytes, bytes.sha256());
	}

}
