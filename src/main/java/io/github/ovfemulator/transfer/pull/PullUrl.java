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
 * A URL to pull from. Its user and password are sent to its host only; they and its
 * query, which may hold a signature, are never shown.
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
	 * Parses a URL.
	 * @throws PullException if it is not a valid http or https URL
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
	 * Resolves a reference of a descriptor. A choice: relative references are resolved
	 * against the URL that the client gave, even if it redirects.
	 * @throws PullException if the result is not a valid http or https URL
	 */
	public PullUrl resolve(String reference) throws PullException {
		return of(this.uri.resolve(reference(reference)));
	}

	/**
	 * A file name may contain characters that are encoded in a URL.
	 */
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
						"The reference '%s' of the descriptor is not a URL.", reference));
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
					LocalizableMessage.of("emulator.pull.url.host", "The URL '%s' has no host.", url));
		}
		if (uri.getPort() > MAX_PORT) {
			throw new PullException(Reason.INVALID_URL,
					LocalizableMessage.of("emulator.pull.url.port", "The URL '%s' has an invalid port.", url));
		}
		return url;
	}

	/**
	 * Returns the last segment of the path, decoded; it may be empty.
	 */
	public String fileName() {
		String path = (this.uri.getPath() != null) ? this.uri.getPath() : "";
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/**
	 * Returns the URL of a file beside this one with another extension and the same
	 * query.
	 * @param extension the extension with its dot
	 * @throws PullException if there is no such URL
	 */
	public PullUrl withExtension(String extension) throws PullException {
		String path = StringUtils.stripFilenameExtension(this.uri.getRawPath()) + extension;
		return of(URI.create(this.uri.getScheme() + "://" + this.uri.getRawAuthority() + path + query()));
	}

	/**
	 * Returns whether the scheme is https.
	 */
	public boolean isSecure() {
		return scheme().equals("https");
	}

	/**
	 * Returns the encoded path.
	 */
	String path() {
		return this.uri.getRawPath().isEmpty() ? "/" : this.uri.getRawPath();
	}

	String host() {
		return this.uri.getHost();
	}

	/**
	 * Returns the URL without user and fragment.
	 */
	URI target() {
		String port = (this.uri.getPort() >= 0) ? ":" + this.uri.getPort() : "";
		return URI.create(scheme() + "://" + host() + port + path() + query());
	}

	/**
	 * Returns the encoded path and query.
	 */
	String pathAndQuery() {
		return path() + query();
	}

	/**
	 * Returns the value of the {@code Authorization} header if the URL has a user.
	 */
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

	/**
	 * Leaves the secrets out.
	 */
	@Override
	public String toString() {
		if (this.uri.isOpaque()) {
			return this.uri.getScheme() + ":...";
		}
		String scheme = (this.uri.getScheme() != null) ? this.uri.getScheme() + ":" : "";
		if (this.uri.getHost() == null) {
			// user, password and path cannot be told apart
			return scheme + "...";
		}
		String port = (this.uri.getPort() >= 0) ? ":" + this.uri.getPort() : "";
		String path = this.uri.getRawPath().isEmpty() ? ""
				: PATHS.path(this.uri.getRawPath(), (segment) -> segment.indexOf(';') < 0);
		return scheme + "//" + this.uri.getHost() + port + path + ((this.uri.getRawQuery() != null) ? "?..." : "");
	}

}
