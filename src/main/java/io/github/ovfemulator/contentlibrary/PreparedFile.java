package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.contentlibrary.DownloadSnapshot.PreparedSnapshot;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.DownloadTargets;
import io.github.ovfemulator.transfer.UploadToken;
import org.jspecify.annotations.Nullable;

/**
 * A file of a download session that can be read, or will be. The lock of the session
 * guards it, but for the number of transferred bytes.
 */
final class PreparedFile {

	private final UploadToken token;

	private final @Nullable String storageUri;

	private final AtomicLong transferred = new AtomicLong();

	private boolean ready;

	private volatile boolean closed;

	/**
	 * Creates a file that is not ready yet.
	 * @param storageUri its URI on the storage, {@code null} for a URL of this server
	 */
	PreparedFile(@Nullable String storageUri) {
		this.token = UploadToken.random();
		this.storageUri = storageUri;
	}

	PreparedFile(PreparedSnapshot saved) {
		this.token = new UploadToken(saved.token());
		this.storageUri = saved.storageUri();
		this.transferred.set(saved.transferred());
		this.ready = saved.ready();
	}

	PreparedSnapshot save(String name) {
		return new PreparedSnapshot(name, this.token.value(), this.storageUri, this.transferred.get(), this.ready);
	}

	UploadToken token() {
		return this.token;
	}

	@Nullable String storageUri() {
		return this.storageUri;
	}

	boolean ready() {
		return this.ready;
	}

	void makeReady() {
		this.ready = true;
	}

	long transferred() {
		return this.transferred.get();
	}

	/**
	 * Counts bytes of a download.
	 * @throws IOException if the session has ended, which ends the download
	 */
	void addTransferred(int count) throws IOException {
		if (this.closed) {
			throw new IOException("The download session has ended");
		}
		this.transferred.addAndGet(count);
	}

	/** Ends all downloads of the file. */
	void close() {
		this.closed = true;
	}

	TransferEndpoint endpoint(ItemFile file, UploadUrls urls) {
		return (this.storageUri != null) ? TransferEndpoint.of(this.storageUri, null)
				: TransferEndpoint.of(
						urls.base() + DownloadTargets.path(this.token, StorageUris.lastSegment(file.name())),
						urls.sslThumbPrint());
	}

}
