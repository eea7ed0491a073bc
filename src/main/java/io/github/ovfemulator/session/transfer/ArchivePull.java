package io.github.ovfemulator.session.transfer;

import java.io.IOException;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.FaultyBody;
import io.github.ovfemulator.transfer.OpenFile;
import org.jspecify.annotations.Nullable;

/**
 * Pulls an archive. It is read twice (a choice): first only as far as the files that
 * describe the package, then from its beginning for all other files.
 */
final class ArchivePull {

	private final TransferState state;

	private final String name;

	ArchivePull(TransferState state, String name) {
		this.state = state;
		this.name = name;
	}

	/** Reads the files that describe the package. */
	void describe(OpenFile archive) throws IOException {
		if (transfer(archive, new Description())) {
			finish(this.state.files().bundles());
		}
		this.state.describe();
	}

	/** Reads all other files. */
	void complete(OpenFile archive) throws IOException {
		if (transfer(archive, new Rest())) {
			finish(this.state.files().referenced());
		}
	}

	/** Closes the archive before its effect can be seen. */
	private boolean transfer(OpenFile archive, ArchiveMembers.Selection selection) throws IOException {
		TransferFault fault = this.state.fault(this.name);
		archive.disturb(fault);
		try (archive) {
			return new ArchiveMembers(this.state, archive::disturb).transfer(FaultyBody.of(archive.body(), fault),
					selection);
		}
	}

	private void finish(Iterable<SessionFile> needed) {
		for (SessionFile file : needed) {
			if (!file.isComplete()) {
				throw new InvalidOvaException("missing",
						"The archive has no member '%s', which the descriptor refers to.", file.name());
			}
		}
		this.state.finishArchive();
	}

	/** Selects message bundles, and stops once all of them are complete. */
	private final class Description implements ArchiveMembers.Selection {

		@Override
		public boolean continuesAt(@Nullable SessionFile file) {
			return !ArchivePull.this.state.files().allBundlesComplete();
		}

		@Override
		public boolean includes(SessionFile file) {
			return file.type() == FileType.MSG_BUNDLE;
		}

	}

	/** Selects all files. */
	private static final class Rest implements ArchiveMembers.Selection {

		@Override
		public boolean continuesAt(@Nullable SessionFile file) {
			return true;
		}

		@Override
		public boolean includes(SessionFile file) {
			return true;
		}

	}

}
