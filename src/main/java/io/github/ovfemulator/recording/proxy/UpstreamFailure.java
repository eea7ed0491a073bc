package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLException;

import io.github.ovfemulator.transfer.pull.Causes;
import io.github.ovfemulator.transfer.pull.UntrustedServerException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.Exchange;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reason why another server has not answered. It names no hosts.
 *
 * @param status the HTTP status for the client: 502, or 504 after a timeout
 * @param message the reason
 */
record UpstreamFailure(int status, LocalizableMessage message) {

	private static final Logger logger = LoggerFactory.getLogger(UpstreamFailure.class);

	private static final int BAD_GATEWAY = 502;

	private static final int GATEWAY_TIMEOUT = 504;

	/**
	 * Explains and logs a failure.
	 * @param failure the exception of the connection
	 * @param server the server in words
	 */
	static UpstreamFailure of(IOException failure, String server) {
		UpstreamFailure explained = explain(failure, server);
		logger.warn("A request could not be passed on: {}", explained.message().defaultMessage());
		return explained;
	}

	private static UpstreamFailure explain(IOException failure, String server) {
		UntrustedServerException untrusted = Causes.find(failure, UntrustedServerException.class);
		if (untrusted != null) {
			return new UpstreamFailure(BAD_GATEWAY, LocalizableMessage.of("emulator.record.untrusted",
					"%s is not trusted: %s The vCenter is trusted by emulator.record.thumbprint or emulator.record.certificate.",
					server, untrusted.description().defaultMessage()));
		}
		if (Causes.find(failure, ConnectTimeoutException.class) != null) {
			return new UpstreamFailure(GATEWAY_TIMEOUT, LocalizableMessage.of("emulator.record.connect_timed_out",
					"%s did not accept a connection within emulator.pull.connect-timeout.", server));
		}
		if (Causes.find(failure, SocketTimeoutException.class) != null) {
			return new UpstreamFailure(GATEWAY_TIMEOUT, LocalizableMessage.of("emulator.record.timed_out",
					"%s sent nothing for the time of emulator.record.read-timeout.", server));
		}
		return new UpstreamFailure(BAD_GATEWAY,
				LocalizableMessage.of("emulator.record.unreachable", "%s %s.", server, reason(failure)));
	}

	private static String reason(IOException failure) {
		if (Causes.find(failure, UnknownHostException.class) != null
				|| Causes.find(failure, UnresolvedAddressException.class) != null) {
			return "has an unknown host name";
		}
		if (Causes.find(failure, ConnectException.class) != null) {
			return "refuses connections";
		}
		if (Causes.find(failure, SSLException.class) != null) {
			return "does not speak TLS as expected";
		}
		return "ended the connection without a response (" + failure.getClass().getSimpleName() + ")";
	}

	/** Creates the error for the client, with the status of the exchange. */
	VapiException error(Exchange exchange) {
		exchange.status(this.status);
		return VapiException.of((this.status == GATEWAY_TIMEOUT) ? ErrorType.TIMED_OUT : ErrorType.SERVICE_UNAVAILABLE,
				this.message);
	}

}
