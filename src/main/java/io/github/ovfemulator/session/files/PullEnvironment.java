package io.github.ovfemulator.session.files;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.github.ovfemulator.session.files.CreateSpec.SourceType;

/**
 * The origins and threads of pulls.
 *
 * @param origins the providers of origins
 * @param threads executes the pulls, a bounded number at once
 * @param parallel the maximum number of files of a session that are pulled at once
 */
public record PullEnvironment(List<PackageOriginProvider> origins, Executor threads, int parallel) {

	/**
	 * An environment without origins.
	 */
	public static final PullEnvironment NONE = new PullEnvironment(List.of(), Runnable::run, 1);

	public PullEnvironment {
		origins = List.copyOf(origins);
	}

	public Optional<PackageOriginProvider> origins(SourceType type) {
		return this.origins.stream().filter((each) -> each.type() == type).findFirst();
	}

}
