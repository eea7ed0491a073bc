package io.github.ovfemulator.transfer.pull;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

import io.github.ovfemulator.transfer.pull.PullException.Reason;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * Opens files behind URLs. It follows redirects itself, so that each is held against the
 * same rules, and none leads from https to http. Whoever interrupts its thread ends it at
 * once.
 */
public final class Puller {

	private static final int OK = 200;

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private final HttpClient client;

	private final AllowedHosts allowedHosts;

	private final PullProperties properties;

	Puller(HttpClient client, AllowedHosts allowedHosts, PullProperties properties) {
		this.client = client;
		this.allowedHosts = allowedHosts;
		this.properties = properties;
	}

	/**
	 * Opens a file.
	 * @param url where it is
	 * @return the file, which is to be closed
	 * @throws PullException when it cannot be had
	 */
	public PulledFile open(PullUrl url) throws PullException {
		PullUrl current = url;
		for (int redirects = 0; redirects <= this.properties.maxRedirects(); redirects++) {
			HttpResponse<PulledBody> response = ask(current);
			if (response.statusCode() == OK) {
				return new PulledFile(length(response), response.body(), thumbprint(response));
			}
			response.body().close();
			current = redirect(current, response);
		}
		throw new PullException(Reason.FAILED,
				LocalizableMessage.of("emulator.pull.redirects",
						"'%s' redirects more than the %s times that emulator.pull.max-redirects allows.", url,
						this.properties.maxRedirects()));
	}

	private HttpResponse<PulledBody> ask(PullUrl url) throws PullException {
		if (!this.allowedHosts.allow(url.host())) {
			throw new PullException(Reason.NOT_ALLOWED,
					LocalizableMessage.of("emulator.pull.host_not_allowed",
							"'%s' is not fetched: '%s' is not among the hosts that emulator.pull.allowed-hosts names.",
							url, url.host()));
		}
		PullFailures failures = new PullFailures(url);
		if (Thread.currentThread().isInterrupted()) {
			throw failures.interrupted();
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(url.target()).header("Accept", "*/*");
		url.basicAuthorization().ifPresent((credentials) -> request.header("Authorization", credentials));
		return await(this.client.sendAsync(request.build(),
				(answer) -> new PulledBody(failures, this.properties.readTimeout())), failures);
	}

	private HttpResponse<PulledBody> await(CompletableFuture<HttpResponse<PulledBody>> answer, PullFailures failures)
			throws PullException {
		Duration patience = this.properties.connectTimeout().plus(this.properties.readTimeout());
		try {
			return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw failures.of(ex);
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			throw failures.silence(this.properties.readTimeout());
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw failures.interrupted();
		}
	}

	/** Where the answer leads to. */
	private static PullUrl redirect(PullUrl url, HttpResponse<?> response) throws PullException {
		Optional<String> location = response.headers().firstValue("Location");
		if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
			throw new PullFailures(url).status(response.statusCode(), thumbprint(response));
		}
		PullUrl next = url.resolve(location.get());
		if (url.isSecure() && !next.isSecure()) {
			throw new PullException(Reason.FAILED, LocalizableMessage.of("emulator.pull.downgrade",
					"'%s' redirects to '%s', which is not protected by TLS.", url, next));
		}
		return next;
	}

	private static OptionalLong length(HttpResponse<?> response) {
		return response.headers().firstValueAsLong("Content-Length");
	}

	private static @Nullable Thumbprint thumbprint(HttpResponse<?> response) {
		return response.sslSession().map(Puller::certificate).map(Thumbprint::of).orElse(null);
	}

	private static @Nullable X509Certificate certificate(SSLSession session) {
		try {
			return (X509Certificate) session.getPeerCertificates()[0];
		}
		catch (SSLPeerUnverifiedException ex) {
			return null;
		}
	}

}
