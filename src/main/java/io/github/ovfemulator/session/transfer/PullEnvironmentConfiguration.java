package io.github.ovfemulator.session.transfer;

import java.util.List;

import io.github.ovfemulator.session.files.PackageOriginProvider;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.transfer.pull.PullProperties;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Wires what packages are fetched with.
 */
@Configuration(proxyBeanMethods = false)
class PullEnvironmentConfiguration {

	/** Whatever is fetched when the server stops is stopped with it. */
	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor fetchThreads(PullProperties properties) {
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setThreadNamePrefix("fetch-");
		threads.setCorePoolSize(properties.maxFetches());
		threads.setMaxPoolSize(properties.maxFetches());
		threads.setAllowCoreThreadTimeOut(true);
		return threads;
	}

	@Bean
	PullEnvironment fetching(List<PackageOriginProvider> origins,
			@Qualifier("fetchThreads") ThreadPoolTaskExecutor fetchThreads, PullProperties properties) {
		return new PullEnvironment(origins, fetchThreads, properties.parallel());
	}

}
