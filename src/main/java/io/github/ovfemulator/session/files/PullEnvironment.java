package io.github.ovfemulator.session.files;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

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

	/**
	 * Returns the same environment with another provider for one type of source.
	 */
	public PullEnvironment with(PackageOriginProvider provider) {
		Stream<PackageOriginProvider> others = this.origins.stream().filter((each) -> each.type() != provider.type());
		return new PullEnvironment(Stream.concat(others, Stream.of(provider)).toList(), this.threads, this.parallel);
	}

	public Optional<PackageOriginProvider> origins(SourceType type) {
		return this.origins.stream().filter((each) -> each.type() == type).findFirst();
	}

}
