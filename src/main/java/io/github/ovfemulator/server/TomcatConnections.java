package io.github.ovfemulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

import io.github.ovfemulator.vapi.exchange.Connections;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

import org.springframework.util.ReflectionUtils;

/**
 * Ends connections of Tomcat. As a valve it notes which of Tomcat's requests it is; as
 * the way from there to the socket is not open, it goes through two private fields. In
 * HTTP/2 Tomcat would still answer a request whose connection is to be closed, so there
 * the socket is closed at once, under whatever else shares it.
 */
final class TomcatConnections extends ValveBase implements Connections {

	private static final String ATTRIBUTE = TomcatConnections.class.getName();

	private final Field hook = field(org.apache.coyote.Request.class, "hook");

	private final Field socketWrapper = field(AbstractProcessor.class, "socketWrapper");

	TomcatConnections() {
		super(true);
	}

	private static Field field(Class<?> type, String name) {
		Field field = ReflectionUtils.findField(type, name);
		if (field == null) {
			throw new IllegalStateException(type + " has no field " + name);
		}
		field.setAccessible(true);
		return field;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		request.setAttribute(ATTRIBUTE, request);
		getNext().invoke(request, response);
	}

	@Override
	public void close(HttpServletRequest request) {
		end(tomcatRequest(request), false);
	}

	@Override
	public void reset(HttpServletRequest request) {
		end(tomcatRequest(request), true);
	}

	private void end(org.apache.coyote.Request request, boolean reset) {
		if (ReflectionUtils.getField(this.hook, request) instanceof AbstractProcessor processor
				&& ReflectionUtils.getField(this.socketWrapper, processor) instanceof SocketWrapperBase<?> wrapper) {
			if (reset && wrapper.getSocket() instanceof NioChannel channel) {
				letReset(channel.getIOChannel());
			}
			if (request.protocol().equals("HTTP/2.0")) {
				wrapper.close();
			}
		}
		request.action(ActionCode.CLOSE_NOW, null);
	}

	/** A socket that is not to linger is reset when it is closed. */
	private static void letReset(SocketChannel socket) {
		try {
			socket.setOption(StandardSocketOptions.SO_LINGER, 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static org.apache.coyote.Request tomcatRequest(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Request noted) {
			return noted.getCoyoteRequest();
		}
		throw new IllegalStateException("The request did not come through Tomcat");
	}

}
