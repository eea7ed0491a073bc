package io.github.ovfemulator.web.server;

import java.util.EnumSet;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.CookieCompliance;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.InetAddressSet;

import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.util.unit.DataSize;

/**
 * Configures which requests Jetty accepts, and the responses to others. By default Jetty
 * refuses ambiguous paths; here {@link RequestCheck} refuses those with a percent-encoded
 * slash or backslash outside of the emulated API, and other paths are matched literally.
 */
final class JettyCustomizer implements JettyServerCustomizer {

	private static final UriCompliance PATHS = new UriCompliance("emulator",
			EnumSet.of(UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT, UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
					UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR, UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
					UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
					UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS));

	/** The read buffer of a connection: large bodies take few reads. */
	private static final DataSize READ_BUFFER = DataSize.ofKilobytes(64);

	/**
	 * Connections that are not yet accepted. Java's default of 50 drops those of a burst.
	 */
	private static final int ACCEPT_QUEUE = 1024;

	private final int maxHeaders;

	private final int maxHeaderSize;

	private final InetAddressSet trustedProxies;

	/**
	 * Creates the customizer.
	 * @param maxHeaders the maximum number of headers of a request
	 * @param maxHeaderSize the maximum size of request line and headers in bytes
	 * @param trustedProxies the proxies whose headers are used
	 */
	JettyCustomizer(int maxHeaders, int maxHeaderSize, InetAddressSet trustedProxies) {
		this.maxHeaders = maxHeaders;
		this.maxHeaderSize = maxHeaderSize;
		this.trustedProxies = trustedProxies;
	}

	@Override
	public void customize(Server server) {
		server.setErrorHandler(new ProblemHandler());
		for (ServletContextHandler context : server.getDescendants(ServletContextHandler.class)) {
			context.getServletHandler().setDecodeAmbiguousURIs(true);
		}
		for (Connector connector : server.getConnectors()) {
			((ServerConnector) connector).setAcceptQueueSize(ACCEPT_QUEUE);
			((ServerConnector) connector).setName("http");
			HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
			if (http != null) {
				configure(http.getHttpConfiguration());
			}
		}
	}

	private void configure(HttpConfiguration configuration) {
		configuration.setInputBufferSize((int) READ_BUFFER.toBytes());
		// a response of several pieces that fits into the buffer is sent at once
		configuration.setOutputAggregationSize(configuration.getOutputBufferSize());
		configuration.setRequestHeaderSize(this.maxHeaderSize);
		// otherwise a value that differs from an earlier one only in case is replaced by
		// it
		configuration.setHeaderCacheCaseSensitive(true);
		configuration.setHttpCompliance(HttpCompliance.RFC9110);
		configuration.setUriCompliance(PATHS);
		configuration.setRequestCookieCompliance(CookieCompliance.RFC6265_LEGACY);
		configuration.addCustomizer(new RequestCheck(this.maxHeaders, new ForwardedHeaders(this.trustedProxies)));
	}

}
