package io.github.ovfemulator.web.server;

import java.net.InetAddress;
import java.util.OptionalInt;

import io.github.ovfemulator.web.HostName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Logs the URLs of the server when it is ready.
 */
@Component
class ReadyMessage implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger logger = LoggerFactory.getLogger(ReadyMessage.class);

	private final ServerProperties properties;

	private final HttpsConnector https;

	ReadyMessage(ServerProperties properties, HttpsConnector https) {
		this.properties = properties;
		this.https = https;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		Integer port = environment.getProperty("local.server.port", Integer.class);
		if (port != null && port > 0) {
			InetAddress address = environment.getProperty("server.address", InetAddress.class);
			logger.info("Emulating the OVF services at {}; the control plane is at /__admin",
					urls(address, port, this.https.port()));
			boolean dashboard = environment.getProperty("emulator.dashboard", Boolean.class, true);
			logger.info("For a browser: the {} at {}/, the manual at {}/docs", dashboard ? "dashboard" : "overview",
					url(address, port), url(address, port));
		}
	}

	/**
	 * Returns the external URL, else the URLs for clients on this machine.
	 */
	String urls(@Nullable InetAddress address, int http, OptionalInt https) {
		String url = url(address, http);
		return (https.isPresent() && this.properties.externalUrl() == null)
				? url + " and https://" + host(address) + ":" + https.getAsInt() : url;
	}

	private String url(@Nullable InetAddress address, int http) {
		return (this.properties.externalUrl() != null) ? this.properties.externalUrl().toString()
				: "http://" + host(address) + ":" + http;
	}

	private static String host(@Nullable InetAddress address) {
		if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
			return "localhost";
		}
		String host = HostName.of(address.getHostAddress()).shortened();
		return host.contains(":") ? "[" + host + "]" : host;
	}

}
