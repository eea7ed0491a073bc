package io.github.ovfemulator.transfer.pull;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Makes pullers, which differ in whom they trust and share one client.
 */
public final class Pullers {

	private final PullProperties properties;

	private final AllowedHosts allowedHosts;

	private final TrustAuthorities authorities;

	/** Made for the first fetch, since what TLS needs takes a while to be there. */
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
	 * Makes a puller.
	 * @param thumbprint that of the only server to trust, or {@code null} to trust those
	 * that the JVM or the configured certificates vouch for
	 * @return the puller
	 */
	public Puller trusting(@Nullable Thumbprint thumbprint) {
		PullTrust trust = (thumbprint != null) ? new PullTrust(thumbprint, List.of()) : this.usual.obtain();
		return new Puller(this.client.obtain(), trust, this.allowedHosts, this.properties);
	}

}
