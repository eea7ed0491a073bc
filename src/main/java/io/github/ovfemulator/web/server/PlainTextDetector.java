package io.github.ovfemulator.web.server;

import java.nio.ByteBuffer;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;

/**
 * Detects plain HTTP on the HTTPS port, so that the client receives an error response.
 */
final class PlainTextDetector extends DetectorConnectionFactory {

	private final ConnectionFactory plain;

	/**
	 * Creates the detector.
	 * @param tls the factory for TLS connections
	 * @param plain the factory for other connections
	 */
	PlainTextDetector(ConnectionFactory.Detecting tls, ConnectionFactory plain) {
		super(tls);
		this.plain = plain;
	}

	@Override
	protected void nextProtocol(Connector connector, EndPoint endPoint, ByteBuffer buffer) {
		upgradeToConnectionFactory(this.plain, connector, endPoint);
	}

}
