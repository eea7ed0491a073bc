package io.github.ovfemulator.web.server;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;

/**
 * Adds an HTTPS connector with the address and settings of the HTTP connector: TLS 1.2
 * and 1.3, and HTTP/2.
 */
public final class HttpsConnector implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(HttpsConnector.class);

	/** The host of a request is not compared with the certificate. */
	private static final boolean ANY_HOST = false;

	private final HttpsProperties properties;

	private final SingletonSupplier<Optional<ServerCertificate>> certificate;

	private @Nullable ServerConnector connector;

	HttpsConnector(HttpsProperties properties, CertificateSource certificates) {
		this.properties = properties;
		this.certificate = SingletonSupplier
			.of(() -> properties.isEnabled() ? Optional.of(logged(certificates.get())) : Optional.empty());
		if (properties.readsFiles()) {
			// invalid files abort the startup
			this.certificate.obtain();
		}
	}

	/** Logs the thumbprints, which some clients require. */
	private static ServerCertificate logged(ServerCertificate certificate) {
		logger.info("The thumbprint of the HTTPS certificate is {} (SHA-1), {} (SHA-256)", certificate.sha1Thumbprint(),
				certificate.sha256Thumbprint());
		return certificate;
	}

	/**
	 * Returns the certificate, generated on first use: that takes a while and memory, and
	 * most clients do not use it.
	 * @return the certificate, empty without HTTPS
	 * @throws BadCertificateException when it cannot be generated; the next call tries
	 * again
	 */
	public Optional<ServerCertificate> certificate() {
		try {
			return this.certificate.obtain();
		}
		catch (BadCertificateException ex) {
			// a client only sees that its connection is closed
			logger.error("{}", ex.getMessage());
			throw ex;
		}
	}

	/**
	 * Returns the port.
	 * @return the port, empty before the start and without HTTPS
	 */
	public OptionalInt port() {
		int port = (this.connector != null) ? this.connector.getLocalPort() : -1;
		return (port > 0) ? OptionalInt.of(port) : OptionalInt.empty();
	}

	/** After all customizers of the HTTP connector. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		if (this.properties.isEnabled()) {
			factory.addServerCustomizers((server) -> addConnector(server, factory.getMaxConnections()));
		}
	}

	private void addConnector(Server server, int maxConnections) {
		ServerConnector http = (ServerConnector) server.getConnectors()[0];
		HttpConfiguration configuration = new HttpConfiguration(
				http.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
		configuration.addCustomizer(new SecureRequestCustomizer(ANY_HOST));
		configuration.addCustomizer((request, responseHeaders) -> {
			if (request.getConnectionMetaData().getConnection().getEndPoint().getSslSessionData() == null) {
				throw new RefusedRequestException(HttpStatus.BAD_REQUEST, "This port speaks TLS; use an https URL.");
			}
			return request;
		});
		ServerConnector https = new ServerConnector(server, http.getAcceptors(),
				http.getSelectorManager().getSelectorCount(), factories(configuration));
		https.setName("https");
		https.setHost(http.getHost());
		https.setPort(this.properties.port());
		https.setIdleTimeout(http.getIdleTimeout());
		https.setAcceptQueueSize(http.getAcceptQueueSize());
		server.addConnector(https);
		if (maxConnections > -1) {
			server.addBean(new NetworkConnectionLimit(maxConnections, https));
		}
		this.connector = https;
	}

	private ConnectionFactory[] factories(HttpConfiguration configuration) {
		HttpConnectionFactory http1 = new HttpConnectionFactory(configuration);
		HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(configuration);
		ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
		alpn.setDefaultProtocol(http1.getProtocol());
		LazyTlsConnectionFactory tls = new LazyTlsConnectionFactory(() -> certificate().orElseThrow().sslContext(),
				alpn.getProtocol());
		return new ConnectionFactory[] { new PlainTextDetector(tls, http1), tls, alpn, http2, http1 };
	}

}
