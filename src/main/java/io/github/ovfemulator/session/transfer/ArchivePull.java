package io.github.ovfemulator.session.transfer;

import java.io.IOException;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.DisturbedBody;
import io.github.ovfemulator.transfer.OpenFile;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an archive that the server gets by itself. It is read once for what describes
 * the package, and no further than that takes, and once more from its beginning for the
 * rest (a choice).
 */
final class ArchivePull {

	private final PackageTransfer intake;

	private final String name;

	ArchivePull(PackageTransfer intake, String name) {
		this.intake = intake;
		this.name = name;
	}

	/** Reads what describes the package. */
	void describe(OpenFile archive) throws IOException {
		if (take(archive, new Description())) {
			finish(this.intake.files().bundles());
		}
		this.intake.describe();
	}

	/** Reads the rest. */
	void complete(OpenFile archive) throws IOException {
		if (take(archive, new Rest())) {
			finish(this.intake.files().referenced());
		}
	}

	/** The archive is closed before anybody can see what has come of it. */
	private boolean take(OpenFile archive, ArchiveReading reading) throws IOException {
		TransferFault fault = this.intake.fault(this.name);
		archive.disturb(fault);
		try (archive) {
			return new ArchiveMembers(this.intake, archive::disturb).take(DisturbedBody.of(archive.body(), fault),
					reading);
		}
	}

	private void finish(Iterable<SessionFile> needed) {
		for (SessionFile file : needed) {
			if (!file.isComplete()) {
				throw new InvalidOvaException("missing",
						"The archive has no member '%s', which the descriptor refers to.", file.name());
			}
		}
		this.intake.archives().finish();
	}

	/** Reads until no message bundle can follow that is not here. */
	private final class Description implements ArchiveReading {

		@Override
		public boolean goesOnAt(@Nullable SessionFile file) {
			return !ArchivePull.this.intake.files().allBundlesComplete();
		}

		@Override
		public boolean wants(SessionFile file) {
			return file.type() == FileType.MSG_BUNDLE;
		}

	}

	/** Reads all that is missing. */
	private static final class Rest implements ArchiveReading {

		@Override
		public boolean goesOnAt(@Nullable SessionFile file) {
			return true;
		}

		@Override
		public boolean wants(SessionFile file) {
			return true;
		}

	}

}
