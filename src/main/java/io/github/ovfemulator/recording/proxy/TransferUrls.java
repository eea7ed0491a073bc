package io.github.ovfemulator.recording.proxy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.transfer.pull.Thumbprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replaces the URLs of transfers in responses by URLs of this server, and the thumbprints
 * beside them by its own. All other bytes of a response stay as they are.
 * <p>
 * The URL that the vCenter fetches a file from stays, too: it is known from the source of
 * a session that pulls.
 */
final class TransferUrls {

	private static final int MAX_SOURCES = 1000;

	private static final int MAX_LENGTH = 8192;

	private final TransferTargets targets;

	private final URI vcenter;

	/** The origins that sessions pull from, as the requests of clients name them. */
	private final Set<String> sources = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > MAX_SOURCES;
		}

	}));

	/**
	 * Creates the replacement.
	 * @param vcenter scheme, host and port of the vCenter
	 */
	TransferUrls(TransferTargets targets, String vcenter) {
		this.targets = targets;
		this.vcenter = URI.create(vcenter);
	}

	/**
	 * Remembers where a session pulls its files from.
	 * @param request the body of a request
	 */
	void learnSources(byte[] request) {
		for (String source : TransferFields.sources(request)) {
			URI url = url(source);
			if (url != null) {
				this.sources.add(Upstream.origin(url));
			}
		}
	}

	/**
	 * Replaces the URLs in a response.
	 * @param response the body of the response
	 * @param session the id of the session that the response is about, or {@code null}
	 * @param recorded whether the response is recorded
	 * @param own how the client reaches this server
	 * @return the replaced body; one that is not JSON stays as it is
	 */
	byte[] replace(byte[] response, @Nullable String session, boolean recorded, RelayedResponses.OwnAddress own) {
		List<TransferFields.Endpoint> endpoints = TransferFields.endpoints(response);
		ByteArrayOutputStream replaced = new ByteArrayOutputStream(response.length + 256);
		int end = 0;
		for (TransferFields.Edit edit : edits(endpoints, session, recorded, own)) {
			replaced.write(response, end, edit.start() - end);
			replaced.writeBytes(edit.text().getBytes(StandardCharsets.UTF_8));
			end = edit.end();
		}
		if (end == 0) {
			return response;
		}
		replaced.write(response, end, response.length - end);
		return replaced.toByteArray();
	}

	private List<TransferFields.Edit> edits(List<TransferFields.Endpoint> endpoints, @Nullable String session,
			boolean recorded, RelayedResponses.OwnAddress own) {
		return endpoints.stream().flatMap((endpoint) -> {
			URI url = url(endpoint.url().text());
			if (url == null || this.sources.contains(Upstream.origin(url))) {
				return null;
			}
			Thumbprint thumbprint = (endpoint.thumbprint() != null)
					? Thumbprint.parse(endpoint.thumbprint().text()).orElse(null) : null;
			String path = this.targets.path(new TransferTarget(url, thumbprint, session, endpoint.file(),
					recorded ? endpoint.url().text() : null));
			return endpoint.edits(json(own.url() + path), (own.thumbprint() != null) ? json(own.thumbprint()) : null);
		}).sorted().toList();
	}

	private static String json(String text) {
		return JsonMapper.shared().writeValueAsString(text);
	}

	/** Returns a URL with a host; an asterisk stands for the vCenter. */
	private @Nullable URI url(String text) {
		if (text.length() > MAX_LENGTH) {
			return null;
		}
		try {
			URI url = new URI(text.replace("://*", "://" + this.vcenter.getAuthority()));
			boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
			return (http && url.getHost() != null && url.getRawUserInfo() == null) ? url : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
