package io.github.ovfemulator.session.files;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;

/**
 * A part of a package that has an entry of its own when the client uploads an OVA.
 */
public enum ArchivePart {

	/**
	 * The descriptor, the manifest and the certificate.
	 */
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
	 * Returns the name of the entry, which is the vendor's.
	 */
	public String fileName() {
		return this.fileName;
	}

	/**
	 * Returns whether a member of the archive belongs to this part.
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
