package io.github.ovfemulator.session.transfer;

import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.SessionGuard;
import io.github.ovfemulator.session.SessionOwner;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The transfers of the files of a session, pushed or fetched, by themselves or as members
 * of an archive: what may begin, and what may go on.
 */
final class FileTransfers {

	private final PackageTransfer intake;

	private final SessionOwner owner;

	private final SessionGuard guard;

	FileTransfers(PackageTransfer intake, SessionOwner owner, SessionGuard guard) {
		this.intake = intake;
		this.owner = owner;
		this.guard = guard;
	}

	/** Begins the transfer of a file. */
	FileUpload begin(SessionFile file, OptionalLong contentLength) {
		this.intake.requireAlive();
		return this.guard.change(() -> {
			this.intake.requireTaking(file.name(), file.isComplete() && file.isKept(), file.running() != null);
			FileUpload upload = new FileUpload(this.intake, file, this.intake.received().digests(file),
					this.intake.environment().limits().keepLimit(file.type()), contentLength);
			file.start(upload);
			return upload;
		});
	}

	/** Bytes of a file have arrived. */
	void received(FileUpload upload, int count) {
		requireReceiving(upload);
		upload.addTransferred(count);
		if (!this.intake.isPushed() && upload.isTooLong()) {
			this.intake
				.fail(OvfError.validation(List.of(PackageContents.sizeIssue(upload.file(), upload.transferred()))));
			requireRunning(upload);
		}
	}

	/** A file has arrived. */
	void complete(FileUpload upload, ReceivedFile content) {
		requireReceiving(upload);
		this.guard.run(() -> {
			requireRunning(upload);
			upload.file().complete(content);
			this.intake.take(upload.file());
		});
	}

	/** A file is larger than may be kept, which ends the session. */
	VapiException exceedLimit(FileUpload upload) {
		return this.guard.change(() -> {
			requireRunning(upload);
			SessionFile file = upload.file();
			LocalizableMessage message = LocalizableMessage.of("emulator.upload.too_large",
					"The file '%s' has more than the %s bytes that %s allows.", file.name(), upload.keepLimit(),
					PackageLimits.propertyName(file.type()));
			this.owner.fail(OvfError
				.validation(List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, file.name(), -1, -1, message))));
			return VapiException.of(ErrorType.INVALID_ARGUMENT, message);
		});
	}

	/** Ends a transfer: if it is still running, it broke off. */
	void end(FileUpload upload) {
		this.guard.locked(() -> {
			if (upload.file().running() == upload) {
				upload.file().abort();
				this.intake.advance();
			}
			return null;
		});
	}

	/** What others take in does not keep the session. */
	private void requireReceiving(FileUpload upload) {
		if (upload.file().isExternal()) {
			this.intake.requireAlive();
		}
		requireRunning(upload);
	}

	private void requireRunning(FileUpload upload) {
		if (upload.file().running() != upload) {
			this.guard.requireOpen();
			throw this.owner.notAllowed("the upload of '" + upload.file().name() + "'");
		}
	}

}
