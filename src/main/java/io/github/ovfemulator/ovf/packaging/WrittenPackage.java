package io.github.ovfemulator.ovf.packaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.vapi.text.Characters;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A package that the emulator writes: its descriptor, a manifest and blank disks.
 *
 * @param baseName the name of its files without their endings
 * @param descriptor the descriptor
 * @param disks the capacities of the disks in bytes, in the order of the references
 */
public record WrittenPackage(String baseName, String descriptor, List<Long> disks) {

	private static final int MAX_BASE_NAME = 80;

	/** An archive ends with two records of zeros, and is written in blocks of 20. */
	private static final int BLOCK = 20 * TarConstants.DEFAULT_RCDSIZE;

	/** Copies the list. */
	public WrittenPackage {
		disks = List.copyOf(disks);
	}

	/**
	 * Derives the name of files: other characters than letters, digits and {@code . _ -}
	 * are replaced, and a long name is cut.
	 * @param name any text
	 * @return the name of its files without their endings
	 */
	public static String baseName(String name) {
		String start = name.substring(0, Math.min(name.length(), MAX_BASE_NAME));
		return Characters.replace(start, (character) -> !Characters.isLetter(character)
				&& !Characters.isDigit(character) && "._-".indexOf(character) < 0, "_");
	}

	/**
	 * The name of the file of a disk.
	 * @param baseName the name of the files without their endings
	 * @param number the number of the disk, the first one is 1
	 * @return the name
	 */
	public static String diskName(String baseName, int number) {
		return baseName + "-disk" + number + ".vmdk";
	}

	/**
	 * Writes all files.
	 * @return the descriptor, the manifest and the disks, in the order of an archive
	 */
	public List<WrittenFile> files() {
		List<WrittenFile> described = new ArrayList<>(
				List.of(WrittenFile.of(this.baseName + ".ovf", FileType.OVF, text(this.descriptor))));
		for (int i = 0; i < this.disks.size(); i++) {
			String name = diskName(this.baseName, i + 1);
			described.add(WrittenFile.of(name, FileType.DISK, BlankDisk.of(name, this.disks.get(i))));
		}
		StringBuilder manifest = new StringBuilder();
		described.forEach((file) -> manifest.append(DigestAlgorithm.SHA256)
			.append('(')
			.append(file.name())
			.append(")= ")
			.append(file.sha256())
			.append('\n'));
		List<WrittenFile> all = new ArrayList<>(described);
		all.add(1, WrittenFile.of(this.baseName + ".mf", FileType.MANIFEST, text(manifest.toString())));
		return List.copyOf(all);
	}

	/**
	 * Writes all files into an archive.
	 * @return the OVA
	 */
	public WrittenFile archive() {
		SparseBytes archive = SparseBytes.EMPTY;
		for (WrittenFile file : files()) {
			archive = archive.plus(header(file)).plus(file.bytes()).padded(TarConstants.DEFAULT_RCDSIZE);
		}
		archive = archive.plusZeros(2L * TarConstants.DEFAULT_RCDSIZE).padded(BLOCK);
		return WrittenFile.of(this.baseName + ".ova", FileType.OVA, archive);
	}

	/** The members have no time of their own. */
	private static byte[] header(WrittenFile file) {
		TarArchiveEntry entry = new TarArchiveEntry(file.name());
		entry.setSize(file.bytes().size());
		entry.setModTime(0L);
		byte[] header = new byte[TarConstants.DEFAULT_RCDSIZE];
		entry.writeEntryHeader(header);
		return header;
	}

	private static SparseBytes text(String text) {
		return SparseBytes.EMPTY.plus(text.getBytes(StandardCharsets.UTF_8));
	}

}
