package io.github.ovfemulator.web.server;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import org.springframework.util.function.SingletonSupplier;

/**
 * Creates TLS 1.2 and 1.3 connections. The context is created for the first connection,
 * to shorten the startup.
 */
final class LazyTlsConnectionFactory extends AbstractConnectionFactory implements ConnectionFactory.Detecting {

	private static final String PROTOCOL = "SSL";

	/**
	 * The beginning of a TLS connection (RFC 8446, section 5.1): type of a record, major
	 * version.
	 */
	private static final byte HANDSHAKE = 22;

	private static final byte MAJOR_VERSION = 3;

	/**
	 * Cipher suites without forward secrecy, without confidentiality, and with SHA-1.
	 */
	private static final String[] WEAK_CIPHERS = { "^TLS_RSA_.*$", "^.*_CBC_SHA$",
			"^.*_(NULL|anon|EXPORT|DES|3DES|RC4|MD5)_.*$", "^SSL_.*$", "^.*_MD5$" };

	private final SingletonSupplier<SslConnectionFactory> tls;

	/**
	 * Creates the factory.
	 * @param context creates the context
	 * @param next the protocol within TLS
	 */
	LazyTlsConnectionFactory(Supplier<SSLContext> context, String next) {
		super(PROTOCOL);
		this.tls = SingletonSupplier.of(() -> start(context.get(), next));
	}

	@Override
	public Detection detect(ByteBuffer buffer) {
		if (buffer.remaining() < 2) {
			return Detection.NEED_MORE_BYTES;
		}
		boolean recognized = buffer.get(buffer.position()) == HANDSHAKE
				&& buffer.get(buffer.position() + 1) == MAJOR_VERSION;
		return recognized ? Detection.RECOGNIZED : Detection.NOT_RECOGNIZED;
	}

	@Override
	public Connection newConnection(Connector connector, EndPoint endPoint) {
		return this.tls.obtain().newConnection(connector, endPoint);
	}

	private SslConnectionFactory start(SSLContext context, String next) {
		SslContextFactory.Server contexts = new SslContextFactory.Server();
		contexts.setSslContext(context);
		contexts.setIncludeProtocols("TLSv1.2", "TLSv1.3");
		contexts.setExcludeCipherSuites(WEAK_CIPHERS);
		SslConnectionFactory factory = new SslConnectionFactory(contexts, next);
		addBean(factory);
		LifeCycle.start(factory);
		return factory;
	}

}
