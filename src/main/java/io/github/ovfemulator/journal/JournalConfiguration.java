package io.github.ovfemulator.journal;

import java.time.Clock;

import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.web.EmulatedPaths;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the journal.
 */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

	@Bean
	RedactedText redactedText(ObjectProvider<OperationCatalogue> catalogue, EmulatedPaths paths) {
		return new RedactedText(catalogue, paths::hasSecretsAfter);
	}

	@Bean
	Journal journal(JournalProperties properties, Clock clock, RedactedText redacted, ChangeFeed changes) {
		return new Journal(properties, clock, redacted, changes);
	}

	@Bean
	RefusalLog refusalLog(RedactedText redacted) {
		return new RefusalLog(redacted);
	}

}
