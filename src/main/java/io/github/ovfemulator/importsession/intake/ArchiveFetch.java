package io.github.ovfemulator.importsession.intake;

import java.io.IOException;
import java.io.InputStream;

import io.github.ovfemulator.importsession.intake.files.SessionFile;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ova.InvalidOvaException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an archive that the server gets by itself. It is read once for what describes
 * the package, and no further than that takes, and once more from its beginning for the
 * rest (a choice).
 */
final class ArchiveFetch {

	private final PackageIntake intake;

	private final ArchiveMembers members;

	ArchiveFetch(PackageIntake intake) {
		this.intake = intake;
		this.members = new ArchiveMembers(intake);
	}

	/** Reads what describes the package. */
	void describe(InputStream archive) throws IOException {
		if (this.members.take(archive, new Description())) {
			finish(this.intake.files().bundles());
		}
		this.intake.describe();
	}

	/** Reads the rest. */
	void complete(InputStream archive) throws IOException {
		if (this.members.take(archive, new Rest())) {
			finish(this.intake.files().referenced());
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
			return !ArchiveFetch.this.intake.files().allBundlesComplete();
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
