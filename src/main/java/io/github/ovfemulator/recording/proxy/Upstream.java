package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.ovfemulator.recording.RecordProperties;
import io.github.ovfemulator.transfer.pull.PullProperties;
import io.github.ovfemulator.transfer.pull.PullTrust;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import io.github.ovfemulator.transfer.pull.TrustedHttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the vCenter, and to the hosts of the transfers that it names.
 */
final class Upstream {

	private final URI vcenter;

	private final PullTrust trust;

	/** Why the vCenter is trusted, for the log. */
	private final String trusted;

	/** The trust in hosts of transfers without a thumbprint, read for each transfer. */
	private final Supplier<PullTrust> usual;

	private final TrustedHttpClient client;

	private Upstream(URI vcenter, PullTrust trust, String trusted, Supplier<PullTrust> usual, Duration connectTimeout,
			Duration readTimeout) {
		this.vcenter = vcenter;
		this.trust = trust;
		this.trusted = trusted;
		this.usual = usual;
		this.client = new TrustedHttpClient(connectTimeout, readTimeout);
	}

	/**
	 * Creates the connection to the configured vCenter, which is not opened yet.
	 * @param usual the trust in servers without a given certificate or thumbprint
	 */
	static Upstream of(RecordProperties properties, PullProperties pulls, Supplier<PullTrust> usual) {
		URI vcenter = Objects.requireNonNull(properties.vcenterUri());
		PullTrust given = properties.trust();
		String by = (properties.certificate() != null) ? "emulator.record.certificate"
				: (properties.thumbprint() != null) ? "emulator.record.thumbprint"
						: "the authorities of the JVM and of emulator.pull.trusted-certificates";
		PullTrust trust = (given != null) ? given : usual.get();
		String trusted = "trusted by " + by;
		return new Upstream(vcenter, trust, trusted, usual, pulls.connectTimeout(), properties.readTimeout());
	}

	/** Describes for a log why the vCenter is trusted. */
	String describeTrust() {
		return this.trusted;
	}

	/** Returns scheme, host and port of the vCenter. */
	String origin() {
		return origin(this.vcenter);
	}

	/**
	 * Returns scheme, host and port of a URL in a form that can be compared.
	 */
	static String origin(URI url) {
		String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
		int port = (url.getPort() >= 0) ? url.getPort() : scheme.equals("https") ? 443 : 80;
		return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
	}

	/**
	 * Sends a request to the vCenter.
	 * @param request the request, with its path and query
	 * @return the response, which must be closed
	 * @throws IOException if there is none
	 */
	ClassicHttpResponse send(HttpUriRequestBase request) throws IOException {
		return open(this.vcenter, request, this.trust);
	}

	/**
	 * Sends a request to the host of a transfer. With a thumbprint, it has to have that
	 * certificate; without one, the vCenter itself is trusted as always, and other hosts
	 * by the authorities of pulls.
	 * @param request the request, with its path and query
	 * @return the response, which must be closed
	 * @throws IOException if there is none
	 */
	ClassicHttpResponse send(TransferTarget target, HttpUriRequestBase request) throws IOException {
		Thumbprint expected = target.thumbprint();
		PullTrust used = (expected != null) ? PullTrust.of(expected)
				: isOfVcenter(target) ? this.trust : this.usual.get();
		return open(target.url(), request, used);
	}

	/** Whether a transfer is one with the vCenter itself. */
	boolean isOfVcenter(TransferTarget target) {
		return origin(target.url()).equals(origin());
	}

	private ClassicHttpResponse open(URI server, HttpUriRequestBase request, PullTrust used) throws IOException {
		return this.client.open(HttpHost.create(server), request, used, HttpClientContext.create());
	}

	/**
	 * Creates a request.
	 * @param method the HTTP method
	 * @param server the URL of the server
	 * @param target the raw path and query, which are not normalized
	 */
	static HttpUriRequestBase request(String method, URI server, String target) {
		HttpUriRequestBase request = new HttpUriRequestBase(method, server);
		request.setPath(target);
		return request;
	}

	/** Creates a request to the vCenter. */
	HttpUriRequestBase request(String method, String path, @Nullable String query) {
		return request(method, this.vcenter, (query != null) ? path + "?" + query : path);
	}

}
