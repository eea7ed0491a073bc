package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;

/**
 * What a referenced file is for, told from what points to it.
 */
public enum FileRole {

	/** A virtual disk. */
	DISK(FileType.DISK),
	/** A bundle of translated messages, needed before the parameters can be shown. */
	MESSAGE_BUNDLE(FileType.MSG_BUNDLE),
	/** The NVRAM of a machine with EFI firmware. */
	NVRAM(FileType.NVRAM),
	/** The medium in a drive of a machine, such as an ISO image. */
	DEVICE_BACKING(FileType.CONTENT),
	/** A picture of the product. */
	ICON(FileType.CONTENT),
	/** Nothing that the descriptor says; it travels along. */
	OTHER(FileType.CONTENT);

	private final FileType fileType;

	FileRole(FileType fileType) {
		this.fileType = fileType;
	}

	/**
	 * The role as a session tells it.
	 * @return the type of the file
	 */
	public FileType fileType() {
		return this.fileType;
	}

}
