package io.github.ovfemulator.session.files;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;

/**
 * A part of a package, which has an entry of its own.
 */
public enum ArchivePart {

	/** The descriptor, and manifest and certificate where they are there. */
	DESCRIPTOR("descriptor.ova"),
	/** The message bundles. */
	MESSAGE_BUNDLES("message-bundle.ova"),
	/** All other files. */
	CONTENT("disk-content.ova");

	private final String fileName;

	ArchivePart(String fileName) {
		this.fileName = fileName;
	}

	/**
	 * The name of its entry.
	 * @return the name, the vendor's
	 */
	public String fileName() {
		return this.fileName;
	}

	/**
	 * Whether a member belongs to this part.
	 * @param member a member of the archive
	 * @return whether it does
	 */
	public boolean holds(SessionFile member) {
		return this == of(member);
	}

	private static ArchivePart of(SessionFile member) {
		if (member.definition().isOptional() || member.type() == FileType.OVF) {
			return DESCRIPTOR;
		}
		return (member.type() == FileType.MSG_BUNDLE) ? MESSAGE_BUNDLES : CONTENT;
	}

}
