package io.github.ovfemulator.server;

import java.time.Clock;

import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Sets the HTTP server up.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	private static final DataSize READ_BUFFER = DataSize.ofKilobytes(64);

	private static final DataSize WRITE_BUFFER = DataSize.ofKilobytes(16);

	@Bean
	HttpsDoor httpsDoor(HttpsProperties properties, Clock clock) {
		return new HttpsDoor(properties, new CertificateSource(properties, clock));
	}

	/**
	 * A client that asks whether to send its body is told so only when the body is read,
	 * that is, when it is wanted.
	 */
	@Bean
	TomcatConnectorCustomizer continueWhenRead() {
		return (connector) -> {
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
				protocol.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
			}
		};
	}

	/** What may follow the chunks of a body is bounded like what stands before it. */
	@Bean
	TomcatConnectorCustomizer headerLimits(HeaderProperties properties,
			@Value("${server.max-http-request-header-size}") DataSize maxSize) {
		return (connector) -> {
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
				protocol.setMaxHeaderCount(properties.maxHeaders());
				protocol.setMaxTrailerSize((int) maxSize.toBytes());
				protocol.setMaxExtensionSize((int) maxSize.toBytes());
			}
		};
	}

	/**
	 * What a connection reads and writes at once, as each time costs: much of an upload,
	 * and the whole of most answers.
	 */
	@Bean
	TomcatConnectorCustomizer connectionBuffers() {
		return (connector) -> {
			connector.setProperty("socket.appReadBufSize", String.valueOf(READ_BUFFER.toBytes()));
			connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITE_BUFFER.toBytes()));
		};
	}

	@Bean
	TomcatConnections tomcatConnections() {
		return new TomcatConnections();
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> endableConnections(TomcatConnections connections) {
		return (factory) -> factory.addEngineValves(connections);
	}

	/** It is nearer to the request than Tomcat's own, and so comes first. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
		return (factory) -> factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
	}

}
