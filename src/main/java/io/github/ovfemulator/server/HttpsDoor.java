package io.github.ovfemulator.server;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;

/**
 * The HTTPS door beside the HTTP one, at the same address and with the same settings: TLS
 * 1.2 and 1.3, and HTTP/2 for clients that ask for it.
 */
public final class HttpsDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

	private final HttpsProperties properties;

	private final SingletonSupplier<Optional<ServerCertificate>> certificate;

	private @Nullable Connector connector;

	HttpsDoor(HttpsProperties properties, CertificateSource certificates) {
		this.properties = properties;
		this.certificate = SingletonSupplier
			.of(() -> properties.isEnabled() ? Optional.of(certificates.get()) : Optional.empty());
		if (properties.readsFiles()) {
			// what is wrong with them is to stop the start
			this.certificate.obtain();
		}
	}

	/**
	 * The certificate that the door shows, made now where nobody has asked for it yet.
	 * @return the certificate, unless the door is shut
	 */
	public Optional<ServerCertificate> certificate() {
		return this.certificate.obtain();
	}

	/**
	 * The port that the door listens on.
	 * @return the port, once the server has started and unless the door is shut
	 */
	public OptionalInt port() {
		int port = (this.connector != null) ? this.connector.getLocalPort() : -1;
		return (port > 0) ? OptionalInt.of(port) : OptionalInt.empty();
	}

	/** After all those that set the HTTP door up. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (!this.properties.isEnabled()) {
			return;
		}
		Http11NioProtocol protocol = new Http11NioProtocol();
		protocol.setSSLEnabled(true);
		protocol.addSslHostConfig(sslHostConfig());
		InetAddress address = factory.getAddress();
		if (address != null) {
			protocol.setAddress(address);
		}
		Connector https = new Connector(protocol);
		https.setPort(this.properties.port());
		https.setScheme("https");
		https.setSecure(true);
		factory.getConnectorCustomizers().forEach((customizer) -> customizer.customize(https));
		factory.getProtocolHandlerCustomizers().forEach((customizer) -> customize(customizer, protocol));
		https.addUpgradeProtocol(new Http2Protocol());
		factory.addAdditionalConnectors(https);
		this.connector = https;
	}

	/** Those that are made for any protocol are all that there are. */
	@SuppressWarnings("unchecked")
	private static void customize(TomcatProtocolHandlerCustomizer<?> customizer, ProtocolHandler protocol) {
		((TomcatProtocolHandlerCustomizer<ProtocolHandler>) customizer).customize(protocol);
	}

	private SSLHostConfig sslHostConfig() {
		SSLHostConfig config = new SSLHostConfig();
		config.setProtocols("+TLSv1.2+TLSv1.3");
		SSLHostConfigCertificate entry = new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.UNDEFINED);
		entry.setSslContext(
				new LateSslContext(SingletonSupplier.of(() -> certificate().orElseThrow().sslContext())::obtain));
		config.addCertificate(entry);
		return config;
	}

}
