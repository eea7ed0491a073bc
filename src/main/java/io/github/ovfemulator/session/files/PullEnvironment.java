package io.github.ovfemulator.session.files;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.github.ovfemulator.session.files.CreateSpec.SourceType;

/**
 * With what packages are fetched.
 *
 * @param origins the kinds of sources that the server gets packages from
 * @param threads fetch, a bounded number of files at once
 * @param parallel how many files of one session are fetched at once
 */
public record PullEnvironment(List<PackageOriginProvider> origins, Executor threads, int parallel) {

	/** Fetches nothing. */
	public static final PullEnvironment NONE = new PullEnvironment(List.of(), Runnable::run, 1);

	/** Copies the origins. */
	public PullEnvironment {
		origins = List.copyOf(origins);
	}

	public Optional<PackageOriginProvider> origins(SourceType type) {
		return this.origins.stream().filter((each) -> each.type() == type).findFirst();
	}

}
