package io.github.ovfemulator.session.files;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.transfer.UploadToken;

/**
 * An entry to which a client uploads its OVA. The names of these entries are the
 * vendor's; what is taken from which upload is a choice. The session's lock guards its
 * changes; what {@code get} shows of it can be read at any time.
 */
public final class ArchiveFile {

	private final Part part;

	private final UploadToken token;

	private volatile boolean running;

	private volatile String sha256;

	ArchiveFile(Part part) {
		this(part, UploadToken.random(), "");
	}

	/**
	 * The same entry, as far as it had come.
	 * @param part what it is for
	 * @param token the secret in its upload URL
	 * @param sha256 the digest of the body by which it was completed, empty before
	 */
	public ArchiveFile(Part part, UploadToken token, String sha256) {
		this.part = part;
		this.token = token;
		this.sha256 = sha256;
	}

	/**
	 * Writes it down; an upload that is going on begins again.
	 * @return what it can be made of again
	 */
	public ArchiveSnapshot save() {
		return new ArchiveSnapshot(this.part, this.token.value(), this.sha256);
	}

	/**
	 * What it is for.
	 * @return the part of the package
	 */
	public Part part() {
		return this.part;
	}

	/**
	 * The secret in its upload URL.
	 * @return the token
	 */
	public UploadToken token() {
		return this.token;
	}

	/**
	 * Whether an upload to it is going on.
	 * @return whether one is
	 */
	public boolean isRunning() {
		return this.running;
	}

	/** Begins an upload. */
	public void start() {
		this.running = true;
	}

	/** Ends an upload, however it went. */
	public void end() {
		this.running = false;
	}

	/**
	 * The digest of the body by which it was completed.
	 * @return SHA-256 in hexadecimal digits, empty before
	 */
	public String sha256() {
		return this.sha256;
	}

	/**
	 * Completes it.
	 * @param digest the SHA-256 of the body that did
	 */
	public void complete(String digest) {
		this.sha256 = digest;
	}

	/**
	 * A part of a package, which has an entry of its own.
	 */
	public enum Part {

		/** The descriptor, and manifest and certificate where they are there. */
		DESCRIPTOR("descriptor.ova"),
		/** The message bundles. */
		MESSAGE_BUNDLES("message-bundle.ova"),
		/** All other files. */
		CONTENT("disk-content.ova");

		private final String fileName;

		Part(String fileName) {
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

		private static Part of(SessionFile member) {
			if (member.definition().isOptional() || member.type() == FileType.OVF) {
				return DESCRIPTOR;
			}
			return (member.type() == FileType.MSG_BUNDLE) ? MESSAGE_BUNDLES : CONTENT;
		}

	}

}
