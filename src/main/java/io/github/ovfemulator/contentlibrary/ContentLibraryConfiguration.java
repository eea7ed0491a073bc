package io.github.ovfemulator.contentlibrary;

import java.time.Clock;
import java.util.List;

import io.github.ovfemulator.inventory.FixturesProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the library.
 */
@Configuration(proxyBeanMethods = false)
class ContentLibraryConfiguration {

	@Bean
	ContentLibrary contentLibrary(FixturesProperties fixtures, Clock clock) {
		return new ContentLibrary((fixtures.fixtures() != null) ? LibraryFolder.read(fixtures.fixtures()) : List.of(),
				clock.instant());
	}

}
