package io.github.ovfemulator.server;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says in the log, as soon as calls are answered, where to send them.
 */
@Component
class ReadyMessage {

	private static final Logger logger = LoggerFactory.getLogger(ReadyMessage.class);

	private final ServerProperties properties;

	ReadyMessage(ServerProperties properties) {
		this.properties = properties;
	}

	@EventListener
	void log(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		Integer port = environment.getProperty("local.server.port", Integer.class);
		if (port != null) {
			InetAddress address = environment.getProperty("server.address", InetAddress.class);
			logger.info("Emulating the OVF import service at {}; the control plane is at /__admin", url(address, port));
		}
	}

	/**
	 * Where clients on this machine find the server, unless they are to look elsewhere.
	 */
	String url(@Nullable InetAddress address, int port) {
		if (this.properties.externalUrl() != null) {
			return this.properties.externalUrl().toString();
		}
		return "http://" + host(address) + ":" + port;
	}

	private static String host(@Nullable InetAddress address) {
		if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
			return "localhost";
		}
		String host = address.getHostAddress();
		return host.contains(":") ? "[" + host + "]" : host;
	}

}
