package io.github.ovfemulator.transfer.pull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the emulator fetches what a client names by URL.
 *
 * @param connectTimeout how long a server may take to accept a connection
 * @param readTimeout how long a server may be silent, before its answer and within it
 * @param maxRedirects how many redirects are followed for one file
 * @param allowedHosts the hosts that may be asked, each redirect included: names,
 * {@code *.example.com} for all names below one, or addresses. Empty, every host may be
 * asked
 * @param trustedCertificates a PEM file of certificates that are trusted beside those of
 * the JVM
 * @param parallel how many files of one session are fetched at once
 * @param maxFetches how many files are fetched at once for all sessions together; others
 * wait
 */
@ConfigurationProperties("emulator.pull")
public record PullProperties(@DefaultValue("PT10S") Duration connectTimeout,
		@DefaultValue("PT30S") Duration readTimeout, @DefaultValue("5") int maxRedirects,
		@DefaultValue List<String> allowedHosts, @Nullable Path trustedCertificates, @DefaultValue("4") int parallel,
		@DefaultValue("64") int maxFetches) {

	/** Checks each of them. */
	public PullProperties {
		Limits.requirePositive("emulator.pull.connect-timeout", connectTimeout);
		Limits.requirePositive("emulator.pull.read-timeout", readTimeout);
		Limits.require("emulator.pull.max-redirects", maxRedirects, 0);
		Limits.require("emulator.pull.parallel", parallel, 1);
		Limits.require("emulator.pull.max-fetches", maxFetches, 1);
		allowedHosts = List.copyOf(allowedHosts);
	}

}
