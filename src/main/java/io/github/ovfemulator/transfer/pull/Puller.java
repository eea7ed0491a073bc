package io.github.ovfemulator.transfer.pull;

import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.transfer.pull.PullException.Reason;
import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Opens files at URLs. Redirects are followed by the same rules as URLs, and never from
 * https to http. Interrupting the thread ends a pull at once.
 */
public final class Puller {

	private static final int OK = 200;

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private final PullClient client;

	private final PullTrust trust;

	private final PullProperties properties;

	private final Map<String, String> headers;

	Puller(PullClient client, PullTrust trust, PullProperties properties) {
		this(client, trust, properties, Map.of());
	}

	private Puller(PullClient client, PullTrust trust, PullProperties properties, Map<String, String> headers) {
		this.headers = Map.copyOf(headers);
		this.client = client;
		this.trust = trust;
		this.properties = properties;
	}

	/**
	 * Creates a puller that sends additional headers, except to another host that a
	 * redirect leads to.
	 * @param additional the values of the headers by name
	 */
	public Puller withHeaders(Map<String, String> additional) {
		return new Puller(this.client, this.trust, this.properties, additional);
	}

	/**
	 * Opens a file.
	 * @throws PullException if the file cannot be pulled
	 */
	public PulledFile open(PullUrl url) throws PullException {
		PullUrl current = url;
		for (int redirects = 0; redirects <= this.properties.maxRedirects(); redirects++) {
			PullResponse response = request(current, current.host().equals(url.host()) ? this.headers : Map.of());
			if (response.status() == OK) {
				return new PulledFile(new OpenFile(response.length(), response.body()), response.thumbprint());
			}
			response.body().close();
			current = redirect(current, response);
		}
		throw new PullException(Reason.FAILED,
				LocalizableMessage.of("emulator.pull.redirects",
						"'%s' redirects more than the %s times that emulator.pull.max-redirects allows.", url,
						this.properties.maxRedirects()));
	}

	private PullResponse request(PullUrl url, Map<String, String> sent) throws PullException {
		if (!this.properties.allows(url.host())) {
			throw new PullException(Reason.NOT_ALLOWED, LocalizableMessage.of("emulator.pull.host_not_allowed",
					"'%s' is not pulled: emulator.pull.allowed-hosts does not list the host '%s'.", url, url.host()));
		}
		PullFailures failures = new PullFailures(url, this.properties.readTimeout());
		if (Thread.currentThread().isInterrupted()) {
			throw failures.interrupted();
		}
		return this.client.get(url, this.trust, sent, failures);
	}

	private PullUrl redirect(PullUrl url, PullResponse response) throws PullException {
		if (!REDIRECTS.contains(response.status()) || response.location() == null) {
			throw new PullFailures(url, this.properties.readTimeout()).status(response.status(), response.thumbprint());
		}
		PullUrl next = url.resolve(response.location());
		if (url.isSecure() && !next.isSecure()) {
			throw new PullException(Reason.FAILED, LocalizableMessage.of("emulator.pull.downgrade",
					"'%s' redirects to '%s', which is not protected by TLS.", url, next));
		}
		return next;
	}

}
