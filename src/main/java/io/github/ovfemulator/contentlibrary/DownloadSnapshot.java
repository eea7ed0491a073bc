package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a download session.
 *
 * @param id its id
 * @param scope its scope, or {@code null}
 * @param general what update sessions have, too
 * @param files the content that it reads
 * @param prepared the files that were prepared
 */
public record DownloadSnapshot(String id, @Nullable String scope, LibrarySessionSnapshot general,
		List<ItemFileSnapshot> files, List<PreparedSnapshot> prepared) implements SessionSnapshot.Content {

	public DownloadSnapshot {
		files = List.copyOf(files);
		prepared = List.copyOf(prepared);
	}

	@Override
	public List<String> uploadTokens() {
		return this.prepared.stream().map(PreparedSnapshot::token).toList();
	}

	/**
	 * A snapshot of a prepared file.
	 *
	 * @param file its name
	 * @param token the token of its download URL
	 * @param storageUri its URI on the storage, or {@code null}
	 * @param transferred the number of bytes that were read
	 * @param ready whether it can be read
	 */
	public record PreparedSnapshot(String file, String token, @Nullable String storageUri, long transferred,
			boolean ready) {

	}

}
