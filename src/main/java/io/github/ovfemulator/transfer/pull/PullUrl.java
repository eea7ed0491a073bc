package io.github.ovfemulator.transfer.pull;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.github.ovfemulator.transfer.pull.PullException.Reason;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.PathRedactor;

import org.springframework.util.StringUtils;

/**
 * A URL to fetch from. User and password in it are sent to its host and to no other, and
 * neither they nor its query, which may hold a signature, are ever told.
 */
public final class PullUrl {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	/** Upload URLs of this server and of a vCenter, whose tokens are secret. */
	private static final PathRedactor PATHS = new PathRedactor("...", Set.of("upload", "nfc")::contains);

	private static final int MAX_PORT = 65535;

	private final URI uri;

	private PullUrl(URI uri) {
		this.uri = uri;
	}

	/**
	 * Reads a URL.
	 * @param text what a client sent
	 * @return the URL
	 * @throws PullException when it is none, or neither http nor https
	 */
	public static PullUrl parse(String text) throws PullException {
		try {
			return of(new URI(text));
		}
		catch (URISyntaxException ex) {
			throw new PullException(Reason.INVALID_URL, LocalizableMessage.of("emulator.pull.url.syntax",
					"The URL is malformed: %s at index %s.", ex.getReason(), ex.getIndex()));
		}
	}

	/**
	 * Finds the URL of a file that a descriptor refers to. A choice: relative references
	 * start at the URL that the client gave, wherever it redirects.
	 * @param reference the reference, relative or absolute
	 * @return its URL
	 * @throws PullException when it is none, or neither http nor https
	 */
	public PullUrl resolve(String reference) throws PullException {
		return of(this.uri.resolve(reference(reference)));
	}

	/** A name of a file that is no URL has characters that a URL encodes. */
	private static URI reference(String reference) throws PullException {
		try {
			return new URI(reference);
		}
		catch (URISyntaxException malformed) {
			try {
				return new URI(null, null, reference, null);
			}
			catch (URISyntaxException ex) {
				throw new PullException(Reason.INVALID_URL, LocalizableMessage.of("emulator.pull.url.reference",
						"The reference '%s' of the descriptor is no URL.", reference));
			}
		}
	}

	private static PullUrl of(URI uri) throws PullException {
		PullUrl url = new PullUrl(uri);
		if (!SCHEMES.contains(url.scheme())) {
			throw new PullException(Reason.INVALID_URL, LocalizableMessage.of("emulator.pull.url.scheme",
					"The URL '%s' begins with neither http:// nor https://.", url));
		}
		if (uri.getHost() == null || uri.getHost().isEmpty()) {
			throw new PullException(Reason.INVALID_URL,
					LocalizableMessage.of("emulator.pull.url.host", "The URL '%s' names no host.", url));
		}
		if (uri.getPort() > MAX_PORT) {
			throw new PullException(Reason.INVALID_URL,
					LocalizableMessage.of("emulator.pull.url.port", "The URL '%s' has an invalid port.", url));
		}
		return url;
	}

	/**
	 * The name of the file behind it.
	 * @return the last segment of its path, decoded, or empty where it has none
	 */
	public String fileName() {
		String path = (this.uri.getPath() != null) ? this.uri.getPath() : "";
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/**
	 * The URL of a file beside this one whose name differs in its extension.
	 * @param extension the extension, with its dot
	 * @return its URL, with the same query
	 * @throws PullException when there can be none
	 */
	public PullUrl withExtension(String extension) throws PullException {
		String path = StringUtils.stripFilenameExtension(this.uri.getRawPath()) + extension;
		return of(URI.create(this.uri.getScheme() + "://" + this.uri.getRawAuthority() + path + query()));
	}

	/**
	 * Whether it is asked over TLS.
	 * @return whether its scheme is https
	 */
	public boolean isSecure() {
		return scheme().equals("https");
	}

	/**
	 * What is asked for of its host.
	 * @return the path as it is sent
	 */
	String path() {
		return this.uri.getRawPath().isEmpty() ? "/" : this.uri.getRawPath();
	}

	String host() {
		return this.uri.getHost();
	}

	/** What is asked for: the URL without user and fragment. */
	URI target() {
		String port = (this.uri.getPort() >= 0) ? ":" + this.uri.getPort() : "";
		return URI.create(scheme() + "://" + host() + port + path() + query());
	}

	/** What is asked for of its host, as it is sent. */
	String pathAndQuery() {
		return path() + query();
	}

	/** User and password as they are sent, where the URL has them. */
	Optional<String> basicAuthorization() {
		return Optional.ofNullable(this.uri.getUserInfo())
			.map((user) -> Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
			.map((encoded) -> "Basic " + encoded);
	}

	private String query() {
		return (this.uri.getRawQuery() != null) ? "?" + this.uri.getRawQuery() : "";
	}

	private String scheme() {
		return String.valueOf(this.uri.getScheme()).toLowerCase(Locale.ROOT);
	}

	/** Leaves the secrets out. */
	@Override
	public String toString() {
		if (this.uri.isOpaque()) {
			return this.uri.getScheme() + ":...";
		}
		String scheme = (this.uri.getScheme() != null) ? this.uri.getScheme() + ":" : "";
		if (this.uri.getHost() == null) {
			// nobody can tell what is a user, a password or a path in it
			return scheme + "...";
		}
		String port = (this.uri.getPort() >= 0) ? ":" + this.uri.getPort() : "";
		String path = this.uri.getRawPath().isEmpty() ? ""
				: PATHS.path(this.uri.getRawPath(), (segment) -> segment.indexOf(';') < 0);
		return scheme + "//" + this.uri.getHost() + port + path + ((this.uri.getRawQuery() != null) ? "?..." : "");
	}

}
