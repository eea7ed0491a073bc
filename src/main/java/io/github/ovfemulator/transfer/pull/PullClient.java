package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Sends the requests of all pulls. It has no threads and needs no shutdown.
 */
final class PullClient {

	private final TrustedHttpClient client;

	private final Duration maxTime;

	PullClient(PullProperties properties) {
		this.maxTime = properties.maxTime();
		this.client = new TrustedHttpClient(properties.connectTimeout(), properties.readTimeout());
	}

	/**
	 * Requests a file.
	 * @param headers additional headers, which replace others
	 * @param failures converts exceptions
	 * @return the response, whatever its status
	 * @throws PullException if there is no response
	 */
	PullResponse get(PullUrl url, PullTrust trust, Map<String, String> headers, PullFailures failures)
			throws PullException {
		HttpHost host = HttpHost.create(url.target());
		HttpUriRequestBase request = new HttpUriRequestBase("GET", url.target());
		// unlike the client, without normalization
		request.setPath(url.pathAndQuery());
		PullDeadline deadline = PullDeadline.start(this.maxTime, request::cancel, failures);
		request.setHeader("Accept", "*/*");
		request.setHeader("Connection", "close");
		url.basicAuthorization().ifPresent((credentials) -> request.setHeader("Authorization", credentials));
		headers.forEach(request::setHeader);
		HttpClientContext context = HttpClientContext.create();
		boolean open = false;
		try {
			ClassicHttpResponse response = this.client.open(host, request, trust, context);
			HttpEntity entity = response.getEntity();
			InputStream content = (entity != null) ? entity.getContent() : InputStream.nullInputStream();
			long length = (entity != null) ? entity.getContentLength() : 0;
			Header location = response.getFirstHeader("Location");
			open = true;
			return new PullResponse(response.getCode(), (location != null) ? location.getValue() : null,
					(length >= 0) ? OptionalLong.of(length) : OptionalLong.empty(),
					new PulledBody(response, content, deadline), thumbprint(context.getSSLSession()));
		}
		catch (IOException ex) {
			throw deadline.failure(ex);
		}
		finally {
			if (!open) {
				deadline.end();
			}
		}
	}

	private static @Nullable Thumbprint thumbprint(@Nullable SSLSession session) {
		try {
			return (session != null) ? Thumbprint.of((X509Certificate) session.getPeerCertificates()[0]) : null;
		}
		catch (SSLPeerUnverifiedException ex) {
			return null;
		}
	}

}
