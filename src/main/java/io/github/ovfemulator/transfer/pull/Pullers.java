package io.github.ovfemulator.transfer.pull;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Creates pullers, which differ in the servers they trust and share one client.
 */
public final class Pullers {

	private final PullProperties properties;

	private final AllowedHosts allowedHosts;

	private final TrustAuthorities authorities;

	/**
	 * Created for the first pull, since the initialization of TLS takes time.
	 */
	private final SingletonSupplier<PullClient> client;

	private final SingletonSupplier<PullTrust> usual;

	Pullers(PullProperties properties) {
		this.properties = properties;
		this.allowedHosts = new AllowedHosts(properties.allowedHosts());
		this.authorities = new TrustAuthorities(properties.trustedCertificates());
		this.client = SingletonSupplier.of(() -> new PullClient(properties));
		this.usual = SingletonSupplier.of(() -> new PullTrust(null, this.authorities.managers()));
	}

	/**
	 * Creates a puller.
	 * @param thumbprint the expected thumbprint of the server certificate, or
	 * {@code null} to trust the authorities of the JVM and of the configured file
	 */
	public Puller trusting(@Nullable Thumbprint thumbprint) {
		PullTrust trust = (thumbprint != null) ? new PullTrust(thumbprint, List.of()) : this.usual.obtain();
		return new Puller(this.client.obtain(), trust, this.allowedHosts, this.properties);
	}

}
