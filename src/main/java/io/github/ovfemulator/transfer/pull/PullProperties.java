package io.github.ovfemulator.transfer.pull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Limits;
import io.github.ovfemulator.web.HostName;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of pulls.
 *
 * @param connectTimeout the connect timeout
 * @param readTimeout the read timeout, before and within the response
 * @param maxTime the maximum time for one file, from the connection to its last byte,
 * redirects not included
 * @param maxRedirects the maximum number of redirects of a file
 * @param allowedHosts the hosts that files may be pulled from, redirects included: names,
 * {@code *.example.com} for all names below one, or addresses. Empty, every host is
 * allowed
 * @param trustedCertificates a PEM file of certificates that are trusted beside those of
 * the JVM
 * @param parallel the maximum number of files of a session that are pulled at once
 * @param maxFetches the maximum number of files that are pulled at once for all sessions;
 * others wait
 */
@ConfigurationProperties("emulator.pull")
public record PullProperties(@DefaultValue("PT10S") Duration connectTimeout,
		@DefaultValue("PT30S") Duration readTimeout, @DefaultValue("PT1H") Duration maxTime,
		@DefaultValue("5") int maxRedirects, @DefaultValue List<String> allowedHosts,
		@Nullable Path trustedCertificates, @DefaultValue("4") int parallel, @DefaultValue("64") int maxFetches) {

	public PullProperties {
		Limits.requirePositive("emulator.pull.connect-timeout", connectTimeout);
		Limits.requirePositive("emulator.pull.read-timeout", readTimeout);
		Limits.requirePositive("emulator.pull.max-time", maxTime);
		Limits.require("emulator.pull.max-redirects", maxRedirects, 0);
		Limits.require("emulator.pull.parallel", parallel, 1);
		Limits.require("emulator.pull.max-fetches", maxFetches, 1);
		allowedHosts.forEach((host) -> HostName.requirePattern("emulator.pull.allowed-hosts", host));
		allowedHosts = List.copyOf(allowedHosts);
	}

	/** Whether files may be pulled from a host. */
	boolean allows(String host) {
		return this.allowedHosts.isEmpty() || this.allowedHosts.stream().anyMatch(HostName.of(host)::matches);
	}

}
