package io.github.ovfemulator.contentlibrary;

import java.time.Clock;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.inventory.FixturesProperties;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.simulation.faults.SessionRemover;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.operation.SessionResourceType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the stores of the content libraries.
 */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

	@Bean
	ContentStore contentStore(LibraryProperties properties) {
		try {
			return new ContentStore(properties.directory(), properties.maxSize().toBytes());
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidLibraryException(String.valueOf(ex.getMessage()));
		}
	}

	/** The memory of libraries, their items and sessions. */
	@Bean(defaultCandidate = false)
	MemoryBudget libraryMemory(LibraryProperties properties) {
		return properties.budget();
	}

	@Bean
	LibraryStore libraryStore(Clock clock, LibraryProperties properties,
			@Qualifier("libraryMemory") MemoryBudget memory, ChangeFeed changes) {
		return new LibraryStore(clock, properties.maxObjects(), memory, changes);
	}

	@Bean
	LibrarySessions transferSessions(Clock clock, LibraryProperties properties,
			@Qualifier("libraryMemory") MemoryBudget memory) {
		return new LibrarySessions(clock, properties.maxObjects(), memory);
	}

	@Bean
	LibraryReset libraryReset(FixturesProperties fixtures, LibraryStore libraries, LibrarySessions sessions) {
		return new LibraryReset(fixtures.fixtures(), libraries, sessions);
	}

	@Bean
	UpdateEnvironment updateEnvironment(Clock clock, LibraryProperties properties, LibraryStore libraries,
			ContentStore contents, PackageReaders readers, PackageLimits limits, UploadTargets uploads,
			FaultRegistry faults, PullService fetches, Pullers pullers, PullEnvironment fetching,
			@Qualifier("libraryMemory") MemoryBudget memory) {
		return new UpdateEnvironment(clock, properties.sessionIdle(), libraries, contents, readers, limits, uploads,
				faults, fetches, pullers, fetching.threads(), memory);
	}

	@Bean
	SessionResourceType updateSessionType() {
		return new SessionResourceType(UpdateSessionModel.RESOURCE_TYPE);
	}

	@Bean
	SessionResourceType downloadSessionType() {
		return new SessionResourceType(DownloadSessionModel.RESOURCE_TYPE);
	}

	@Bean
	SessionRemover transferSessionRemover(LibrarySessions sessions) {
		return sessions::remove;
	}

}
