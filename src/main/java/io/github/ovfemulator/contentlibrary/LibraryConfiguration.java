package io.github.ovfemulator.contentlibrary;

import java.time.Clock;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.inventory.FixturesProperties;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionProperties;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.transfer.DownloadTargets;
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
	LibrarySessions librarySessions(SessionStore sessions) {
		return new LibrarySessions(sessions);
	}

	@Bean
	LibraryReset libraryReset(FixturesProperties fixtures, LibraryStore libraries, LibrarySessions sessions) {
		return new LibraryReset(fixtures.fixtures(), libraries, sessions);
	}

	@Bean
	LibraryEnvironment libraryEnvironment(SessionEnvironment sessions, LibraryProperties properties,
			LibraryStore libraries, ContentStore contents, DownloadTargets downloads, PullService fetches,
			Pullers pullers, @Qualifier("libraryMemory") MemoryBudget memory) {
		SessionProperties lifetimes = new SessionProperties(properties.sessionIdle(), properties.sessionIdle(),
				sessions.lifetimes().max(), null, null, null);
		return new LibraryEnvironment(sessions.with(lifetimes), libraries, contents, downloads, fetches, pullers,
				memory);
	}

	@Bean
	LibraryState libraryState(LibraryEnvironment environment, LibraryReset reset, LibraryProperties properties) {
		return new LibraryState(environment, reset, properties.maxStateFile().toBytes());
	}

	@Bean
	SessionResourceType updateSessionType() {
		return new SessionResourceType(UpdateSessionModel.RESOURCE_TYPE);
	}

	@Bean
	SessionResourceType downloadSessionType() {
		return new SessionResourceType(DownloadSessionModel.RESOURCE_TYPE);
	}

}
