package io.github.ovfemulator.exportsession;

import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.packaging.WrittenFile;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.DownloadTargets;
import io.github.ovfemulator.transfer.UploadToken;
import org.jspecify.annotations.Nullable;

/**
 * A file of an export session and the bytes of it that were transferred.
 *
 * @param file the file
 * @param token the secret in its download URL
 * @param transferred the number of bytes of all downloads
 */
record ExportFile(WrittenFile file, UploadToken token, AtomicLong transferred) {

	static ExportFile of(WrittenFile file) {
		return new ExportFile(file, UploadToken.random(), new AtomicLong());
	}

	long size() {
		return this.file.bytes().size();
	}

	/** The number of bytes transferred, at most the size: a repeated part counts once. */
	long counted() {
		return Math.min(size(), this.transferred.get());
	}

	OvfFileInfo info(@Nullable UploadUrls urls) {
		return new OvfFileInfo(this.file.name(), this.file.type(), false,
				(urls != null) ? urls.base() + DownloadTargets.path(this.token, this.file.name()) : null,
				(urls != null) ? urls.sslThumbPrint() : null, null, size(), counted(), this.file.sha256());
	}

}
