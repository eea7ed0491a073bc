package io.github.ovfemulator.contentlibrary;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A local library. Immutable: each change makes another one.
 *
 * @param id its id
 * @param name its name, which other libraries may have too
 * @param description a text, may be empty
 * @param created the time of its creation
 * @param modified the time of the last change of its properties
 * @param version a number that grows with each change of its properties
 * @param backing the place of its content, {@code null} for the default datastore
 * @param publishing whether and how it is published, without passwords
 * @param optimization how it is tuned when it is published, {@code null} when nothing was
 * given
 * @param configuration its configuration, {@code null} when none was given
 * @param scope the scope of the call that created it, or {@code null}
 */
public record Library(LibraryId id, String name, String description, Instant created, Instant modified, long version,
		LibraryModel.@Nullable StorageBacking backing, LibraryModel.PublishInfo publishing,
		LibraryModel.@Nullable OptimizationInfo optimization, LibraryModel.@Nullable ConfigurationInfo configuration,
		@Nullable String scope) {

	/**
	 * Returns the library that holds the items of the fixtures.
	 * @param time the time of the start
	 * @return the library in its first version
	 */
	static Library ofFixtures(Instant time) {
		return new Library(LibraryId.FIXTURES, "Library", "The packages in the fixtures of this emulator.", time, time,
				1, null, LibraryModel.PublishInfo.NONE, null, null, null);
	}

	/** Changes the properties that are set. */
	Library update(LibraryModel spec, Instant time) {
		return new Library(this.id, (spec.name() != null) ? spec.name() : this.name,
				(spec.description() != null) ? spec.description() : this.description, this.created, time,
				this.version + 1, this.backing, this.publishing.with(spec.publishInfo()),
				(spec.optimizationInfo() != null) ? spec.optimizationInfo() : this.optimization,
				(spec.configurationInfo() != null) ? spec.configurationInfo() : this.configuration, this.scope);
	}

}
