package io.github.ovfemulator.transfer.pull;

import java.net.http.HttpClient;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Makes pullers, which differ in whom they trust.
 */
public final class Pullers {

	private final PullProperties properties;

	private final AllowedHosts allowedHosts;

	private final TrustAuthorities authorities;

	/** Made for the first fetch, since what TLS needs takes a while to be there. */
	private final SingletonSupplier<Puller> usual = SingletonSupplier.of(() -> make(null));

	Pullers(PullProperties properties) {
		this.properties = properties;
		this.allowedHosts = new AllowedHosts(properties.allowedHosts());
		this.authorities = new TrustAuthorities(properties.trustedCertificates());
	}

	/**
	 * Makes a puller.
	 * @param thumbprint that of the only server to trust, or {@code null} to trust those
	 * that the JVM or the configured certificates vouch for
	 * @return the puller
	 */
	public Puller trusting(@Nullable Thumbprint thumbprint) {
		return (thumbprint != null) ? make(thumbprint) : this.usual.obtain();
	}

	private Puller make(@Nullable Thumbprint thumbprint) {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(this.properties.connectTimeout())
			.sslContext(new PullTrust(thumbprint, this.authorities.managers()).context())
			.build();
		return new Puller(client, this.allowedHosts, this.properties);
	}

}
