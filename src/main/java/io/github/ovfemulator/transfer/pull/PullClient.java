package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of all pulls. It opens a connection for each request and closes it with
 * the response, so that trust is decided for each connection. It has no threads and needs
 * no shutdown.
 */
final class PullClient {

	private static final String TRUST = PullClient.class.getName() + ".trust";

	private final CloseableHttpClient client;

	private final Duration maxTime;

	PullClient(PullProperties properties) {
		this.maxTime = properties.maxTime();
		PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
				new DefaultHttpClientConnectionOperator((proxy) -> socket(), null, null,
						RegistryBuilder.<TlsSocketStrategy>create().register("https", PullClient::secure).build()),
				PoolConcurrencyPolicy.LAX, PoolReusePolicy.LIFO, TimeValue.NEG_ONE_MILLISECOND, null);
		// unlimited, since each request has a connection of its own
		connections.setMaxTotal(Integer.MAX_VALUE);
		connections.setDefaultMaxPerRoute(Integer.MAX_VALUE);
		connections.setDefaultConnectionConfig(ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(properties.connectTimeout()))
			.setSocketTimeout(Timeout.of(properties.readTimeout()))
			.build());
		this.client = HttpClients.custom()
			.setConnectionManager(connections)
			.setConnectionReuseStrategy((request, response, context) -> false)
			.setUserAgent("vcenter-ovf-emulator")
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableContentCompression()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
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
		context.setAttribute(TRUST, trust);
		boolean open = false;
		try {
			ClassicHttpResponse response = this.client.executeOpen(host, request, context);
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

	/**
	 * The socket of a channel, since its reads end when the thread is interrupted.
	 */
	private static Socket socket() throws IOException {
		return SocketChannel.open().socket();
	}

	private static SSLSocket secure(Socket socket, String host, int port, @Nullable Object attachment,
			HttpContext context) throws IOException {
		PullTrust trust = (PullTrust) context.getAttribute(TRUST);
		SSLSocket secured = (SSLSocket) trust.context().getSocketFactory().createSocket(socket, host, port, true);
		SSLParameters parameters = secured.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		secured.setSSLParameters(parameters);
		secured.startHandshake();
		return secured;
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
