package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that opens a connection for each request and closes it with the
 * response, so that trust is decided for each connection. It changes nothing by itself:
 * redirects, repetitions, compression and cookies are left to the caller. It has no
 * threads and needs no shutdown.
 */
public final class TrustedHttpClient {

	private static final String TRUST = TrustedHttpClient.class.getName() + ".trust";

	private final CloseableHttpClient client;

	/**
	 * Creates a client.
	 * @param connectTimeout the connect timeout
	 * @param readTimeout the maximum time without a byte from the server
	 */
	public TrustedHttpClient(Duration connectTimeout, Duration readTimeout) {
		PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
				new DefaultHttpClientConnectionOperator((proxy) -> socket(), null, null,
						RegistryBuilder.<TlsSocketStrategy>create()
							.register("https", TrustedHttpClient::secure)
							.build()),
				PoolConcurrencyPolicy.LAX, PoolReusePolicy.LIFO, TimeValue.NEG_ONE_MILLISECOND, null);
		// unlimited, since each request has a connection of its own
		connections.setMaxTotal(Integer.MAX_VALUE);
		connections.setDefaultMaxPerRoute(Integer.MAX_VALUE);
		connections.setDefaultConnectionConfig(ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(connectTimeout))
			.setSocketTimeout(Timeout.of(readTimeout))
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
	 * Sends a request.
	 * @param host the server
	 * @param request the request
	 * @param trust decides whether the server is trusted, if its scheme is https
	 * @param context receives the TLS session
	 * @return the response, whatever its status; it must be closed
	 * @throws IOException if there is no response
	 */
	public ClassicHttpResponse open(HttpHost host, ClassicHttpRequest request, PullTrust trust,
			HttpClientContext context) throws IOException {
		context.setAttribute(TRUST, trust);
		return this.client.executeOpen(host, request, context);
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

}
