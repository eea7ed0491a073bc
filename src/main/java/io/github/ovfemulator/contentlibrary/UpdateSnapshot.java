package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.contentlibrary.UpdateFiles.Descriptor;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningBehavior;
import io.github.ovfemulator.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an update session. Running transfers are left out, so that they start
 * again.
 *
 * @param id its id
 * @param scope its scope, or {@code null}
 * @param general what download sessions have, too
 * @param warnings the warnings to ignore
 * @param completing whether it is completed when all files are pulled
 * @param pulling whether the phase that pulls files has not ended
 * @param files the files that it adds or changes
 * @param removed the names of the files of the item that it removes
 * @param kept the names of the files of the item that it keeps, whatever the descriptor
 * is
 * @param descriptor what is known of the descriptor that it brought
 */
public record UpdateSnapshot(String id, @Nullable String scope, LibrarySessionSnapshot general,
		List<WarningBehavior> warnings, boolean completing, boolean pulling, List<UpdateFileSnapshot> files,
		List<String> removed, List<String> kept, @Nullable Descriptor descriptor) implements SessionSnapshot.Content {

	public UpdateSnapshot {
		warnings = List.copyOf(warnings);
		files = List.copyOf(files);
		removed = List.copyOf(removed);
		kept = List.copyOf(kept);
	}

	@Override
	public List<String> uploadTokens() {
		return this.files.stream().map(UpdateFileSnapshot::token).toList();
	}

}
