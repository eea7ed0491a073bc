package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;

import io.github.ovfemulator.web.Connections;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Ends connections of Jetty. Over HTTP/2 that ends the connection under all requests that
 * share it.
 */
final class JettyConnections implements Connections {

	@Override
	public void close(HttpServletRequest request) {
		socket(request).close();
	}

	/** A socket that is not to linger is reset when it is closed. */
	@Override
	public void reset(HttpServletRequest request) {
		EndPoint socket = socket(request);
		if (socket.getTransport() instanceof NetworkChannel channel) {
			try {
				channel.setOption(StandardSocketOptions.SO_LINGER, 0);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		socket.close();
	}

	/** The end of the connection below TLS. */
	private static EndPoint socket(HttpServletRequest request) {
		EndPoint endPoint = ServletContextRequest.getServletContextRequest(request)
			.getConnectionMetaData()
			.getConnection()
			.getEndPoint();
		while (endPoint instanceof EndPoint.Wrapper wrapper) {
			endPoint = wrapper.unwrap();
		}
		return endPoint;
	}

}
