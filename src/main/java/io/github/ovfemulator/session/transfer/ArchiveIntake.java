package io.github.ovfemulator.session.transfer;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.SessionGuard;
import io.github.ovfemulator.session.files.ArchiveFile;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Takes in a package that comes as an archive: what a session has to know beyond its
 * files. The session's lock guards it.
 */
final class ArchiveIntake {

	private final PackageTransfer intake;

	private final SessionGuard guard;

	/** Whether the server fetches an archive, and whether it has come to its end. */
	private boolean fetched;

	private boolean finished;

	ArchiveIntake(PackageTransfer intake, SessionGuard guard) {
		this.intake = intake;
		this.guard = guard;
	}

	/** Goes on where a session was written down. */
	void restore(boolean wasFetched, boolean wasFinished) {
		this.fetched = wasFetched;
		this.finished = wasFinished;
	}

	/** Whether the server fetches an archive. */
	boolean isFetched() {
		return this.fetched;
	}

	/** Whether an archive that the server fetches has not come to its end. */
	boolean isAwaited() {
		return this.fetched && !this.finished;
	}

	/** Begins the upload of an archive to one of the entries for it. */
	ArchiveUpload begin(ArchiveFile archive) {
		this.intake.requireAlive();
		return this.guard.change(() -> {
			this.intake.requireTaking(archive.part().fileName(), false, archive.isRunning());
			archive.start();
			return new ArchiveUpload(this.intake, archive);
		});
	}

	/** The upload of an archive has ended, however it went. */
	void end(ArchiveFile archive) {
		this.guard.locked(() -> {
			archive.end();
			return null;
		});
	}

	/**
	 * The entry of the descriptor, which is a member of the archive. In the list of what
	 * the server fetches it takes the place of the archive itself.
	 */
	SessionFile descriptor(String name) {
		return this.guard.change(() -> {
			if (!this.intake.isPushed() && !this.fetched) {
				this.fetched = true;
				this.intake.exclude(this.intake.files().entries());
			}
			return this.intake.files()
				.find((file) -> file.type() == FileType.OVF)
				.orElseGet(() -> this.intake.addFound(SessionFile.named(name, FileType.OVF)));
		});
	}

	/** Notes the digest of a body for each archive whose members are all here by now. */
	void complete(String sha256) {
		this.guard.locked(() -> {
			SessionFiles files = this.intake.files();
			files.archives()
				.stream()
				.filter((archive) -> archive.sha256().isEmpty())
				.filter((archive) -> files.membersOf(archive).stream().allMatch(SessionFile::isComplete))
				.forEach((archive) -> archive.complete(sha256));
			return null;
		});
	}

	/** The archive that is fetched has come to its end. */
	void finish() {
		this.guard.run(() -> {
			this.finished = true;
			this.intake.advance();
		});
	}

	/** Ends the session in error, since an archive is not what it should be. */
	VapiException refuse(String name, LocalizableMessage reason) {
		this.intake
			.fail(OvfError.validation(List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, name, -1, -1, reason))));
		return VapiException.of(ErrorType.INVALID_ARGUMENT, reason);
	}

}
