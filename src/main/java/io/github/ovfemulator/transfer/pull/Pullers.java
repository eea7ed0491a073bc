package io.github.ovfemulator.transfer.pull;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Creates pullers, which differ in the servers they trust and share one client.
 */
public final class Pullers {

	private final PullProperties properties;

	private final TrustAuthorities authorities;

	/**
	 * Created for the first pull, since the initialization of TLS takes time.
	 */
	private final SingletonSupplier<PullClient> client;

	private final SingletonSupplier<PullTrust> usual;

	Pullers(PullProperties properties) {
		this.properties = properties;
		this.authorities = TrustAuthorities.ofJvmAnd(properties.trustedCertificates());
		this.client = SingletonSupplier.of(() -> new PullClient(properties));
		this.usual = SingletonSupplier.of(() -> PullTrust.of(this.authorities));
	}

	/**
	 * Creates a puller.
	 * @param thumbprint the expected thumbprint of the server certificate, or
	 * {@code null} to trust the authorities of the JVM and of the configured file
	 */
	public Puller trusting(@Nullable Thumbprint thumbprint) {
		return new Puller(this.client.obtain(), trust(thumbprint), this.properties);
	}

	/**
	 * Returns the trust in a server.
	 * @param thumbprint the expected thumbprint of the server certificate, or
	 * {@code null} to trust the authorities of the JVM and of the configured file
	 */
	public PullTrust trust(@Nullable Thumbprint thumbprint) {
		return (thumbprint != null) ? PullTrust.of(thumbprint) : this.usual.obtain();
	}

}
