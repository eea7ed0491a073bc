package io.github.ovfemulator.session.files;

import java.util.OptionalLong;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the file list of a session: a file of the package and the state of its
 * transfer. Changes are guarded by the session's lock; reads need no lock.
 */
public final class SessionFile {

	private final PackageFile definition;

	private final UploadToken token;

	private volatile @Nullable UploadAddress external;

	private volatile @Nullable TransferProgress running;

	private volatile @Nullable ReceivedFile received;

	/**
	 * Creates an entry that nothing was received for.
	 */
	public SessionFile(PackageFile definition) {
		this(definition, UploadToken.random(), null);
	}

	/**
	 * Creates an entry with a known state.
	 * @param received the received file, or {@code null} if it is not complete
	 */
	public SessionFile(PackageFile definition, UploadToken token, @Nullable ReceivedFile received) {
		this.definition = definition;
		this.token = token;
		this.received = received;
	}

	/**
	 * Takes a snapshot. A running transfer is left out.
	 * @param uploaded whether the file has an upload URL
	 * @param secret whether the content may hold secrets and is left out
	 */
	public FileSnapshot save(boolean uploaded, boolean secret) {
		ReceivedFile complete = this.received;
		return new FileSnapshot(name(), type(), uploaded ? this.token.value() : null, isExternal(),
				(complete != null) ? save(complete, secret) : null);
	}

	private FileSnapshot.Received save(ReceivedFile complete, boolean secret) {
		return new FileSnapshot.Received(complete.size(), complete.digests(),
				(this.definition.isKept() && !secret) ? complete.content().bytes() : null);
	}

	/**
	 * Returns the file of the package.
	 */
	public PackageFile definition() {
		return this.definition;
	}

	/**
	 * Returns the name in the package, without user, password and query of a URL.
	 */
	public String name() {
		return this.definition.name();
	}

	public FileType type() {
		return this.definition.type();
	}

	/**
	 * Returns the address that a client uploads the file to.
	 */
	public UploadAddress address() {
		UploadAddress elsewhere = this.external;
		return (elsewhere != null) ? elsewhere : UploadAddress.of(this.token);
	}

	/**
	 * Returns whether the upload URL looks like one of another service.
	 */
	public boolean isExternal() {
		return this.external != null;
	}

	/** Gives the file an upload URL that looks like one of another service. */
	void makeExternal(String method, String file) {
		this.external = new UploadAddress(method, this.token, file);
	}

	/**
	 * Returns the transfer that runs now, or {@code null}.
	 */
	public @Nullable TransferProgress running() {
		return this.running;
	}

	/**
	 * Returns whether the file is complete or being transferred.
	 */
	public boolean isStarted() {
		return this.running != null || this.received != null;
	}

	/**
	 * Returns whether the whole file was received. A new upload of it resets this.
	 */
	public boolean isComplete() {
		return this.received != null;
	}

	/**
	 * Returns the received file, or {@code null} before it is complete.
	 */
	public @Nullable ReceivedFile received() {
		return this.received;
	}

	/**
	 * Returns the number of bytes received so far.
	 */
	public long transferred() {
		TransferProgress upload = this.running;
		if (upload != null) {
			return upload.transferred();
		}
		ReceivedFile complete = this.received;
		return (complete != null) ? complete.size() : 0;
	}

	/**
	 * Returns the size in bytes: the received size once complete, before that the
	 * declared size, or 0 if there is none (a choice, since the reference requires a
	 * size).
	 */
	public long size() {
		ReceivedFile complete = this.received;
		return (complete != null) ? complete.size() : this.definition.declaredSize().orElse(0);
	}

	/**
	 * Returns the size in bytes that progress is measured against: one more than was
	 * received if the size is unknown.
	 */
	public long needed() {
		ReceivedFile complete = this.received;
		if (complete != null) {
			return complete.size();
		}
		TransferProgress upload = this.running;
		OptionalLong contentLength = (upload != null) ? upload.contentLength() : OptionalLong.empty();
		return this.definition.declaredSize().orElseGet(() -> contentLength.orElse(transferred() + 1));
	}

	/**
	 * Starts a transfer, which replaces what was received before.
	 */
	public void start(TransferProgress upload) {
		this.received = null;
		this.running = upload;
	}

	/**
	 * Ends the running transfer successfully.
	 */
	public void complete(ReceivedFile file) {
		this.received = file;
		this.running = null;
	}

	/**
	 * Compresses the kept content of a complete file.
	 */
	public void compress() {
		ReceivedFile complete = this.received;
		this.received = (complete != null) ? complete.compressed() : null;
	}

	/**
	 * Resets the file to the state before its transfer started.
	 */
	public void reset() {
		this.received = null;
		this.running = null;
	}

	/**
	 * Creates the issue of another size than declared. It concerns the file, not a line
	 * of the descriptor.
	 * @param size the number of bytes received
	 */
	public ParseIssue sizeIssue(long size) {
		return new ParseIssue(ParseIssue.Category.VALUE_ILLEGAL, name(), Position.NONE.line(), Position.NONE.column(),
				LocalizableMessage.of("emulator.ovf.file.size",
						"The descriptor declares '%s' with %s bytes, but %s bytes were received.", name(),
						this.definition.declaredSize().orElse(0), size));
	}

}
