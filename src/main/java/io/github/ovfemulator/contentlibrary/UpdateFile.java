package io.github.ovfemulator.contentlibrary;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.SourceType;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.TransferStatus;
import io.github.ovfemulator.contentlibrary.storage.ContentReference;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * A file of an update session. The lock of the session guards it, but for the number of
 * transferred bytes.
 */
final class UpdateFile {

	/** The path of upload URLs. */
	private static final String UPLOADS = "/cls/data/";

	private final AddSpec spec;

	/** Whether a client added it, and not the server for a reference. */
	private final boolean added;

	private final boolean archive;

	private final UploadToken token;

	private final AtomicLong transferred = new AtomicLong();

	private TransferStatus status = TransferStatus.WAITING_FOR_TRANSFER;

	/** The archive or descriptor that brought it. */
	private @Nullable UpdateFile source;

	private @Nullable LocalizableMessage error;

	private @Nullable StoredContent content;

	private FileInfo.@Nullable ChecksumInfo checksum;

	/** The size in bytes as received, or -1. */
	private long size = -1;

	UpdateFile(AddSpec spec, boolean added, boolean ovf) {
		this.spec = spec;
		this.added = added;
		this.archive = ovf && OvaReader.isArchive(spec.name());
		this.token = UploadToken.random();
		if (spec.sourceType() == SourceType.NONE) {
			this.status = TransferStatus.READY;
		}
	}

	/**
	 * Restores a file.
	 * @param content its bytes, which it retains later, or {@code null}
	 */
	UpdateFile(UpdateFileSnapshot saved, boolean ovf, @Nullable StoredContent content) {
		this.spec = saved.spec();
		this.added = saved.added();
		this.archive = ovf && saved.source() == null && OvaReader.isArchive(saved.spec().name());
		this.token = new UploadToken(saved.token());
		this.status = saved.status();
		this.error = saved.error();
		this.content = content;
		this.checksum = saved.checksum();
		this.size = (saved.size() != null) ? saved.size() : -1;
		this.transferred.set(Math.max(0, this.size));
	}

	/** Takes a snapshot in which a transfer that runs has not begun. */
	UpdateFileSnapshot save() {
		TransferStatus saved = (this.status != TransferStatus.TRANSFERRING) ? this.status : idle();
		AddSpec harmless = this.spec.withoutSecrets();
		return new UpdateFileSnapshot(harmless, isPending() && !harmless.equals(this.spec), this.added,
				(this.source != null) ? this.source.name() : null, this.token.value(), saved,
				(this.size >= 0) ? this.size : null, (this.content != null) ? ContentReference.of(this.content) : null,
				this.checksum, this.error);
	}

	/** Links a restored file to the archive or descriptor that brought it. */
	void comeFrom(UpdateFile other) {
		this.source = other;
	}

	/** Keeps the bytes of a restored file. */
	void retain() {
		if (this.content != null && !this.content.retain()) {
			throw new IllegalStateException("The restored content of a session is gone");
		}
	}

	/**
	 * A file that is here already: a member of an archive, or one beside a descriptor.
	 */
	static UpdateFile found(String name, StoredContent content, UpdateFile source) {
		UpdateFile file = new UpdateFile(new AddSpec(name, SourceType.NONE, null, null, null), true, false);
		file.take(content);
		file.comeFrom(source);
		return file;
	}

	/** A file of the item that the session does not change. */
	static UpdateFileInfo unchanged(ItemFile file) {
		return new UpdateFileInfo(file.name(), SourceType.NONE, file.content().size(),
				FileInfo.ChecksumInfo.of(file.content()), null, null, 0, TransferStatus.READY, null, null);
	}

	String name() {
		return this.spec.name();
	}

	AddSpec spec() {
		return this.spec;
	}

	boolean isAdded() {
		return this.added;
	}

	/** Whether it is taken apart, so that its members become the files of the item. */
	boolean isArchive() {
		return this.archive;
	}

	/** The upload URLs, one for each method. */
	Stream<UploadAddress> addresses() {
		return Stream.of("PUT", "POST").map((method) -> UploadAddress.of(UPLOADS, method, this.token));
	}

	TransferStatus status() {
		return this.status;
	}

	/**
	 * Returns the status that clients see.
	 * @param validating whether pulled files are being validated
	 */
	TransferStatus status(boolean validating) {
		return (validating && isReady() && isPulled()) ? TransferStatus.VALIDATING : this.status;
	}

	/** Whether the server fetches it, or the archive or descriptor that brought it. */
	boolean isPulled() {
		return (this.source != null) ? this.source.isPull() : isPull();
	}

	boolean isPull() {
		return this.spec.sourceType() == SourceType.PULL;
	}

	boolean isReady() {
		return this.status == TransferStatus.READY;
	}

	boolean isFailed() {
		return this.status == TransferStatus.ERROR;
	}

	/** Whether the server is fetching it, or will. */
	boolean isPending() {
		return isPull() && !isReady() && !isFailed();
	}

	/** Whether it came with another file and goes with it. */
	boolean comesFrom(UpdateFile other) {
		return this.source == other;
	}

	@Nullable LocalizableMessage error() {
		return this.error;
	}

	/** Its bytes, once they are here and valid; an archive has none. */
	@Nullable StoredContent content() {
		return this.content;
	}

	/** The digests to compute while the bytes arrive. */
	Set<String> algorithms() {
		Set<String> algorithms = new HashSet<>(Set.of("SHA-256"));
		if (this.spec.checksumInfo() != null) {
			algorithms.add(this.spec.checksumInfo().algorithmOrDefault().jcaName());
		}
		return algorithms;
	}

	void addTransferred(int count) {
		this.transferred.addAndGet(count);
	}

	void begin() {
		this.status = TransferStatus.TRANSFERRING;
		this.transferred.set(0);
		this.error = null;
	}

	/** The transfer broke off: what was here before stays. */
	void reset() {
		if (this.status == TransferStatus.TRANSFERRING) {
			this.status = idle();
			this.transferred.set(Math.max(0, this.size));
		}
	}

	private TransferStatus idle() {
		return (this.size >= 0) ? TransferStatus.READY : TransferStatus.WAITING_FOR_TRANSFER;
	}

	/** Takes bytes and verifies what the client said of them. */
	void take(StoredContent received) {
		discard();
		this.content = received;
		end(received.size());
		FileInfo.ChecksumInfo expected = this.spec.checksumInfo();
		this.checksum = (expected != null) ? expected : FileInfo.ChecksumInfo.of(received);
		if (expected != null && !expected.matches(received)) {
			fail(LocalizableMessage.of("emulator.content_library.checksum",
					"The %s checksum of '%s' is %s, and %s was expected.", expected.algorithmOrDefault(), name(),
					received.digest(expected.algorithmOrDefault().jcaName()), expected.checksum()));
		}
	}

	/**
	 * Ends the transfer.
	 * @param received the number of bytes
	 */
	void end(long received) {
		this.size = received;
		this.transferred.set(received);
		this.status = TransferStatus.READY;
		if (this.spec.size() != null && this.spec.size() != received) {
			fail(LocalizableMessage.of("emulator.content_library.size",
					"The file '%s' has %s bytes, and %s were expected.", name(), received, this.spec.size()));
		}
	}

	void fail(LocalizableMessage reason) {
		StoredContent bad = this.content;
		if (bad != null) {
			bad.release();
			this.content = null;
		}
		this.status = TransferStatus.ERROR;
		this.size = -1;
		this.error = reason;
	}

	/** Releases the bytes. */
	void discard() {
		if (this.content != null) {
			this.content.release();
			this.content = null;
		}
	}

	/** Hands the bytes over to the item. */
	void detach() {
		this.content = null;
	}

	UpdateFileInfo info(UploadUrls urls, boolean validating) {
		TransferEndpoint upload = (this.spec.sourceType() != SourceType.PUSH) ? null
				: TransferEndpoint.of(
						urls.base() + UPLOADS + this.token.value() + "/" + StorageUris.lastSegment(name()),
						urls.sslThumbPrint());
		boolean dropped = this.archive || !LibraryFolder.isListed(name());
		return new UpdateFileInfo(name(), this.spec.sourceType(),
				(this.size >= 0) ? Long.valueOf(this.size) : this.spec.size(),
				(this.checksum != null) ? this.checksum : this.spec.checksumInfo(), this.spec.sourceEndpoint(), upload,
				this.transferred.get(), status(validating), this.error, dropped ? false : null);
	}

}
