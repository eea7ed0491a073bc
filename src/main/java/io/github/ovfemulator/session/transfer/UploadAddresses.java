package io.github.ovfemulator.session.transfer;

import java.util.OptionalLong;

import io.github.ovfemulator.session.files.ArchiveFile;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadHandler;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.web.TransferredFile;

/**
 * Where the uploads of one session arrive: makes what its upload URLs lead to.
 */
final class UploadAddresses {

	private final PackageTransfer intake;

	private final UploadTargets targets;

	UploadAddresses(PackageTransfer intake, UploadTargets targets) {
		this.intake = intake;
		this.targets = targets;
	}

	/** From now on a client may upload a file. */
	void open(SessionFile file) {
		this.targets.add(file.address(), new FileTarget(this.intake, file));
	}

	/** From now on a client may upload an archive. */
	void open(ArchiveFile archive) {
		this.targets.add(UploadAddress.of(archive.token()), new ArchiveTarget(this.intake, archive));
	}

	/** No client may upload a file any more. */
	void close(SessionFile file) {
		this.targets.remove(file.address());
	}

	/** No client may upload an archive any more. */
	void close(ArchiveFile archive) {
		this.targets.remove(UploadAddress.of(archive.token()));
	}

	/** What the upload URL of a file leads to. */
	private record FileTarget(PackageTransfer intake, SessionFile file) implements UploadTarget {

		@Override
		public TransferredFile subject() {
			return this.intake.subject(this.file.name());
		}

		@Override
		public Upload begin(OptionalLong contentLength) {
			return this.intake.transfers().begin(this.file, contentLength);
		}

	}

	/** What the upload URL of an archive leads to. */
	private record ArchiveTarget(PackageTransfer intake, ArchiveFile archive) implements UploadTarget {

		@Override
		public TransferredFile subject() {
			return this.intake.subject(this.archive.part().fileName());
		}

		@Override
		public UploadHandler begin(OptionalLong contentLength) {
			return this.intake.archives().begin(this.archive);
		}

	}

}
