package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;

/**
 * The role of a referenced file, derived from the references to it.
 */
public enum FileRole {

	/** A virtual disk. */
	DISK(FileType.DISK),
	/** A message bundle, needed before the parameters are shown. */
	MESSAGE_BUNDLE(FileType.MSG_BUNDLE),
	/** The NVRAM of a virtual machine with EFI firmware. */
	NVRAM(FileType.NVRAM),
	/** The medium in a drive, such as an ISO image. */
	DEVICE_BACKING(FileType.CONTENT),
	/** An icon of the product. */
	ICON(FileType.CONTENT),
	/** A file without any reference to it. */
	OTHER(FileType.CONTENT);

	private final FileType fileType;

	FileRole(FileType fileType) {
		this.fileType = fileType;
	}

	/**
	 * The type of the file in the vAPI structures.
	 * @return the type
	 */
	public FileType fileType() {
		return this.fileType;
	}

}
