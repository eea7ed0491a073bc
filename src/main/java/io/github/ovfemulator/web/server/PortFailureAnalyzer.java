package io.github.ovfemulator.web.server;

import java.net.BindException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Names the property of an address or port that cannot be listened on. The analyzer of
 * Spring Boot names none.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFailureAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

	private static final String HTTP_PORT = "server.port";

	private static final String HTTPS_PORT = "emulator.https.port";

	private static final String MANAGEMENT_PORT = "management.server.port";

	private final Environment environment;

	PortFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
		if (cause instanceof PortInUseException busy) {
			return inUse(busy);
		}
		Throwable reason = cause.getCause();
		return (reason != null && reason.getCause() instanceof BindException bind) ? new FailureAnalysis(
				"The server cannot listen: %s: %s".formatted(reason.getMessage(), bind.getMessage()),
				"Set server.address to an address of this machine, and %s and %s to ports that this user may open."
					.formatted(HTTP_PORT, HTTPS_PORT),
				cause) : null;
	}

	private FailureAnalysis inUse(PortInUseException busy) {
		boolean http = isPort(HTTP_PORT, busy.getPort());
		if (http && isPort(HTTPS_PORT, busy.getPort())) {
			return new FailureAnalysis("%s and %s are both %s.".formatted(HTTP_PORT, HTTPS_PORT, busy.getPort()),
					"Set one of them to another port.", busy);
		}
		if (http) {
			return inUse(HTTP_PORT, "0 takes any free one.", busy);
		}
		return isPort(MANAGEMENT_PORT, busy.getPort()) ? inUse(MANAGEMENT_PORT, "0 takes any free one.", busy)
				: inUse(HTTPS_PORT, "0 takes any free one, and -1 disables HTTPS.", busy);
	}

	private static FailureAnalysis inUse(String property, String otherPorts, PortInUseException busy) {
		return new FailureAnalysis("%s: Port %s was already in use.".formatted(property, busy.getPort()),
				"Stop the process that listens on that port, or set %s to another one; %s".formatted(property,
						otherPorts),
				busy);
	}

	private boolean isPort(String property, int port) {
		String defaultPort = property.equals(HTTPS_PORT) ? HttpsProperties.DEFAULT_PORT : "";
		return this.environment.getProperty(property, defaultPort).equals(String.valueOf(port));
	}

}
