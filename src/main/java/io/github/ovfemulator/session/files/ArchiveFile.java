package io.github.ovfemulator.session.files;

import io.github.ovfemulator.transfer.UploadToken;

/**
 * An entry that a client uploads its OVA to. The names of these entries are the vendor's;
 * which files are accepted from which upload is a choice. Changes are guarded by the
 * session's lock; reads need no lock.
 */
public final class ArchiveFile {

	private final ArchivePart part;

	private final UploadToken token;

	private volatile boolean running;

	private volatile String sha256;

	ArchiveFile(ArchivePart part) {
		this(part, UploadToken.random(), "");
	}

	/**
	 * Restores an entry.
	 * @param sha256 the digest of the body that completed it, or an empty string
	 */
	public ArchiveFile(ArchivePart part, UploadToken token, String sha256) {
		this.part = part;
		this.token = token;
		this.sha256 = sha256;
	}

	/**
	 * Takes a snapshot. A running upload is left out.
	 */
	public ArchiveSnapshot save() {
		return new ArchiveSnapshot(this.part, this.token.value(), this.sha256);
	}

	public ArchivePart part() {
		return this.part;
	}

	/**
	 * Returns the token of the upload URL.
	 */
	public UploadToken token() {
		return this.token;
	}

	/**
	 * Returns whether an upload runs.
	 */
	public boolean isRunning() {
		return this.running;
	}

	public void start() {
		this.running = true;
	}

	/**
	 * Ends the upload, successful or not.
	 */
	public void end() {
		this.running = false;
	}

	/**
	 * Returns the SHA-256 digest of the body that completed the entry, in hexadecimal
	 * digits, or an empty string.
	 */
	public String sha256() {
		return this.sha256;
	}

	/**
	 * Completes the entry.
	 * @param digest the SHA-256 digest of the body
	 */
	public void complete(String digest) {
		this.sha256 = digest;
	}

}
