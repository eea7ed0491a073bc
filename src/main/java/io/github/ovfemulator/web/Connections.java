package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

import org.springframework.stereotype.Component;

/**
 * Ends connections of Jetty. Over HTTP/2 this affects all requests of the connection.
 */
@Component
public class Connections {

	/**
	 * Closes the connection of a request without sending what is pending.
	 * @param request the request
	 */
	public void close(HttpServletRequest request) {
		socket(request).close();
	}

	/**
	 * Resets the connection of a request: the client sees an error instead of an end. A
	 * socket that does not linger is reset when it is closed.
	 * @param request the request
	 */
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

	/** Returns the socket below TLS. */
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
