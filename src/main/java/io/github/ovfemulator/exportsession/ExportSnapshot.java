package io.github.ovfemulator.exportsession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.packaging.WrittenFile;
import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.session.PhasesSnapshot;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an export session.
 *
 * @param id the id
 * @param scope the scope, or {@code null}
 * @param lastUse when the session was used
 * @param spec the target and the options, with a name
 * @param content the package
 * @param files the transfers of its files, in their order
 * @param phases the states
 * @param errors the errors that the session failed with
 * @param progress the progress in percent, or {@code null}
 * @param item the library item, once it was written
 */
public record ExportSnapshot(String id, @Nullable String scope, Instant lastUse, ExportSpec spec,
		WrittenPackage content, List<Transfer> files, PhasesSnapshot phases, List<OvfError> errors,
		@Nullable Long progress, @Nullable String item) implements SessionSnapshot.Content {

	private static final long DONE = 100;

	@Override
	public List<String> uploadTokens() {
		return this.files.stream().map(Transfer::token).toList();
	}

	/**
	 * Checks the parts that depend on the state.
	 * @throws BadStateException if one of them is invalid
	 */
	void requireValid(ExportState state) {
		BadStateException.require(this.spec.name() != null, "/spec/name", "The name is required.");
		BadStateException.require(this.progress == null || (this.progress >= 0 && this.progress <= DONE), "/progress",
				"The progress must be between 0 and 100.");
		BadStateException.require((state == ExportState.EXPORT_ERROR) != this.errors.isEmpty(), "/errors",
				"Errors are required in EXPORT_ERROR, and not allowed in other states.");
		BadStateException.require((state == ExportState.EXPORT_COMPLETED) == (this.item != null), "/item",
				"The item is known in EXPORT_COMPLETED, and in no other state.");
		boolean downloaded = state == ExportState.EXPORT_READY;
		boolean stored = state == ExportState.EXPORT_IN_PROGRESS || state == ExportState.EXPORT_COMPLETED;
		BadStateException.require(this.spec.isDownload() ? !stored : !downloaded, "/phases/state",
				"A session with the target %s has no state %s.".formatted(this.spec.targetType(), state));
		BadStateException.require(!(downloaded || stored) || this.progress != null, "/progress",
				"In this state the progress is required.");
	}

	/**
	 * Writes the files again.
	 * @return the files with their transfers
	 * @throws BadStateException if the package or the transfers are invalid
	 */
	List<ExportFile> restoreFiles() {
		BadStateException.require(WrittenPackage.baseName(this.content.baseName()).equals(this.content.baseName()),
				"/content/base_name", "A name of files has at most 80 letters, digits and . _ -.");
		BadStateException.require(this.content.disks().stream().allMatch((capacity) -> capacity >= 0), "/content/disks",
				"A capacity must not be negative.");
		List<ExportFile> written = ExportFiles.write(this.spec, this.content);
		BadStateException.require(written.size() == this.files.size(), "/files",
				"The package has %s files, not %s.".formatted(written.size(), this.files.size()));
		List<ExportFile> restored = new ArrayList<>();
		for (int i = 0; i < written.size(); i++) {
			WrittenFile file = written.get(i).file();
			Transfer transfer = this.files.get(i);
			restored.add(BadStateException.within("/files/" + i, () -> transfer.restore(file)));
		}
		return restored;
	}

	/**
	 * The transfer of a file.
	 *
	 * @param token the secret in its download URL
	 * @param transferred the number of bytes of all downloads
	 */
	public record Transfer(String token, long transferred) {

		static Transfer of(ExportFile file) {
			return new Transfer(file.token().value(), file.transferred().get());
		}

		ExportFile restore(WrittenFile file) {
			UploadToken restored = new UploadToken(this.token);
			BadStateException.require(restored.isWellFormed(), "/token", "The token is not one of this server.");
			BadStateException.require(this.transferred >= 0, "/transferred", "The number must not be negative.");
			return new ExportFile(file, restored, new AtomicLong(this.transferred));
		}

	}

}
