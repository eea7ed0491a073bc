package io.github.ovfemulator.web.server;

import java.nio.ByteBuffer;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;

/**
 * Tells TLS from plain HTTP on one port, so that a client that speaks HTTP to it can be
 * told.
 */
final class PlainTextDetector extends DetectorConnectionFactory {

	private final ConnectionFactory plain;

	/**
	 * Makes the detector.
	 * @param tls takes the connections that begin with TLS
	 * @param plain takes the others
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
