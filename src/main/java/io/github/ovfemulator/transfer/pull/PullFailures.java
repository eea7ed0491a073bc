package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import javax.net.ssl.SSLException;

import io.github.ovfemulator.transfer.pull.PullException.Reason;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Converts the exceptions of a pull.
 *
 * @param url the URL
 * @param patience the read timeout
 */
record PullFailures(PullUrl url, Duration patience) {

	private static final Set<Integer> ABSENT = Set.of(404, 410);

	/**
	 * Converts exceptions other than timeouts.
	 */
	PullFailures(PullUrl url) {
		this(url, Duration.ZERO);
	}

	PullException of(Throwable failure) {
		if (Thread.currentThread().isInterrupted()) {
			return interrupted();
		}
		PullException pull = Causes.find(failure, PullException.class);
		UntrustedServerException untrusted = Causes.find(failure, UntrustedServerException.class);
		if (pull != null) {
			return pull;
		}
		if (untrusted != null) {
			return new PullException(Reason.UNTRUSTED, LocalizableMessage.of("emulator.pull.untrusted_server",
					"'%s' is not pulled: %s If it is the right server, state this thumbprint as that of the source, or add its "
							+ "issuer to emulator.pull.trusted-certificates.",
					this.url, untrusted.description().defaultMessage()), untrusted.presented());
		}
		if (Causes.find(failure, ConnectTimeoutException.class) != null) {
			return new PullException(Reason.TIMED_OUT,
					LocalizableMessage.of("emulator.pull.connect_timed_out", this.url.isSecure()
							? "The server of '%s' did not accept a connection and complete the TLS handshake within "
									+ "emulator.pull.connect-timeout."
							: "The server of '%s' did not accept a connection within emulator.pull.connect-timeout.",
							this.url));
		}
		if (Causes.find(failure, SocketTimeoutException.class) != null) {
			return silence();
		}
		if (Causes.find(failure, UnresolvedAddressException.class) != null
				|| Causes.find(failure, UnknownHostException.class) != null) {
			return new PullException(Reason.HOST_NOT_FOUND, LocalizableMessage.of("emulator.pull.unknown_host",
					"The host '%s' of '%s' is unknown.", this.url.host(), this.url));
		}
		if (Causes.find(failure, ConnectException.class) != null) {
			return new PullException(Reason.FAILED, LocalizableMessage.of("emulator.pull.refused",
					"The server of '%s' refuses connections.", this.url));
		}
		if (Causes.find(failure, SSLException.class) != null) {
			return new PullException(Reason.FAILED, LocalizableMessage.of("emulator.pull.tls",
					"The server of '%s' does not speak TLS as expected; check scheme and port of the URL.", this.url));
		}
		if (Causes.find(failure, NoHttpResponseException.class) != null
				|| Causes.find(failure, SocketException.class) != null) {
			return new PullException(Reason.FAILED,
					LocalizableMessage.of("emulator.pull.closed",
							"The server of '%s' closed the connection before the end of its response (%s).", this.url,
							describe(failure)));
		}
		return new PullException(Reason.FAILED, LocalizableMessage.of("emulator.pull.failed",
				"'%s' cannot be pulled: %s.", this.url, describe(failure)));
	}

	PullException status(int status, @Nullable Thumbprint thumbprint) {
		Reason reason = ABSENT.contains(status) ? Reason.ABSENT : Reason.FAILED;
		return new PullException(reason, LocalizableMessage.of("emulator.pull.status",
				"The server of '%s' answered with the status %s.", this.url, status), thumbprint, status);
	}

	private PullException silence() {
		return new PullException(Reason.TIMED_OUT,
				LocalizableMessage.of("emulator.pull.timed_out",
						"The server of '%s' sent nothing for %s; emulator.pull.read-timeout allows no more.", this.url,
						this.patience));
	}

	PullException tooLong(Duration limit) {
		return new PullException(Reason.TIMED_OUT, LocalizableMessage.of("emulator.pull.too_long",
				"'%s' was not complete after %s, the time that emulator.pull.max-time allows.", this.url, limit));
	}

	PullException interrupted() {
		return new PullException(Reason.FAILED,
				LocalizableMessage.of("emulator.pull.interrupted", "The pull of '%s' was stopped.", this.url));
	}

	private static String describe(Throwable failure) {
		Throwable cause = Objects.requireNonNullElse(Causes.find(failure, IOException.class), failure);
		return (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
	}

}
