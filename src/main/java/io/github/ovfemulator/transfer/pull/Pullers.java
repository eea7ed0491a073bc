package io.github.ovfemulator.transfer.pull;

import java.net.http.HttpClient;
import java.util.List;

import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

/**
 * Makes pullers, which differ in whom they trust.
 */
public final class Pullers {

	private final PullProperties properties;

	private final AllowedHosts allowedHosts;

	private final List<X509ExtendedTrustManager> authorities;

	private final Puller usual;

	Pullers(PullProperties properties) {
		this.properties = properties;
		this.allowedHosts = new AllowedHosts(properties.allowedHosts());
		this.authorities = TrustAuthorities.of(properties.trustedCertificates());
		this.usual = make(null);
	}

	/**
	 * Makes a puller.
	 * @param thumbprint that of the only server to trust, or {@code null} to trust those
	 * that the JVM or the configured certificates vouch for
	 * @return the puller
	 */
	public Puller trusting(@Nullable Thumbprint thumbprint) {
		return (thumbprint != null) ? make(thumbprint) : this.usual;
	}

	private Puller make(@Nullable Thumbprint thumbprint) {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(this.properties.connectTimeout())
			.sslContext(new PullTrust(thumbprint, this.authorities).context())
			.build();
		return new Puller(client, this.allowedHosts, this.properties);
	}

}
