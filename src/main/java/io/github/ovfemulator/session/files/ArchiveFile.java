package io.github.ovfemulator.session.files;

import io.github.ovfemulator.transfer.UploadToken;

/**
 * An entry to which a client uploads its OVA. The names of these entries are the
 * vendor's; what is taken from which upload is a choice. The session's lock guards its
 * changes; what {@code get} shows of it can be read at any time.
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
	 * The same entry, as far as it had come.
	 * @param part what it is for
	 * @param token the secret in its upload URL
	 * @param sha256 the digest of the body by which it was completed, empty before
	 */
	public ArchiveFile(ArchivePart part, UploadToken token, String sha256) {
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
	public ArchivePart part() {
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

}
