package io.github.ovfemulator.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the parts of paths and URLs that are not known to be harmless by a mask: all
 * segments after a segment that tokens follow, segments that are not words, and queries
 * except for the action.
 */
public final class PathRedactor {

	private static final int MAX_LENGTH = 64;

	private static final Pattern NUMBERED_FILE = Pattern.compile("/[a-z]+-[0-9]{1,6}\\.[a-z]+");

	private final String mask;

	private final Predicate<String> secretsAfter;

	/**
	 * Creates a redactor.
	 * @param mask the replacement
	 * @param secretsAfter selects the decoded segments that tokens follow
	 */
	public PathRedactor(String mask, Predicate<String> secretsAfter) {
		this.mask = mask;
		this.secretsAfter = secretsAfter;
	}

	/**
	 * Redacts the address of a request for an unknown operation.
	 * @param path the raw path
	 * @param query the raw query, or {@code null}
	 * @return the path with its words and marked ids, and the query with its action
	 */
	public String unknown(String path, @Nullable String query) {
		return path(path, (segment) -> isWord(segment) || isId(segment))
				+ query(query, (parameter) -> isAction(parameter) ? parameter : this.mask);
	}

	/**
	 * Redacts a path.
	 * @param path the raw path
	 * @param harmless selects the raw segments that are kept
	 * @return the path up to the first segment that is not kept
	 */
	public String path(String path, Predicate<String> harmless) {
		StringBuilder redacted = new StringBuilder();
		boolean secret = false;
		for (String segment : Split.at(path.startsWith("/") ? path.substring(1) : path, '/')) {
			if (!segment.isEmpty() && (secret || !harmless.test(segment))) {
				return redacted.append('/')
					.append(this.mask)
					.append(secret ? numberedFile(path, segment) : "")
					.toString();
			}
			redacted.append('/').append(segment);
			secret = secret || this.secretsAfter.test(decoded(segment));
		}
		return redacted.toString();
	}

	/**
	 * Redacts a query.
	 * @param query the raw query, or {@code null}
	 * @param parameters redacts a parameter with its value
	 * @return the query with its question mark, empty without a query
	 */
	public static String query(@Nullable String query, UnaryOperator<String> parameters) {
		if (query == null) {
			return "";
		}
		StringBuilder redacted = new StringBuilder();
		for (String parameter : Split.at(query, '&')) {
			redacted.append(redacted.isEmpty() ? '?' : '&').append(parameters.apply(parameter));
		}
		return redacted.toString();
	}

	/**
	 * Redacts a URL.
	 * @param url the URL as a client has sent it
	 * @return scheme, host and path, without tokens; the mask alone for anything but the
	 * URL of a host
	 */
	public String url(String url) {
		try {
			URI uri = new URI(url);
			if (uri.getScheme() == null || uri.getHost() == null) {
				return this.mask;
			}
			String port = (uri.getPort() >= 0) ? ":" + uri.getPort() : "";
			String path = (uri.getRawPath() != null) ? uri.getRawPath() : "";
			return uri.getScheme() + "://" + uri.getHost() + port
					+ (path.isEmpty() ? "" : path(path, (segment) -> segment.indexOf(';') < 0));
		}
		catch (URISyntaxException ex) {
			return this.mask;
		}
	}

	/**
	 * Whether a parameter of a query names an action.
	 * @param parameter the parameter with its value
	 * @return whether it does, by a word
	 */
	public static boolean isAction(String parameter) {
		String name = Split.before(parameter, '=');
		return (name.equals("~action") || name.equals("action") || name.equals("vmw-task"))
				&& isWord(Split.after(parameter, '='));
	}

	/** Any character of a URL may be percent-encoded. */
	private static String decoded(String segment) {
		try {
			return URLDecoder.decode(segment, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return segment;
		}
	}

	private static boolean isId(String segment) {
		return segment.startsWith("id:") && Characters.areId(segment);
	}

	/** Returns the file name after a token, such as {@code /disk-1.vmdk}. */
	private static String numberedFile(String path, String token) {
		String name = path.substring(path.lastIndexOf('/'));
		return (path.endsWith(token + name) && NUMBERED_FILE.matcher(name).matches()) ? name : "";
	}

	/** Tokens are not words: they are longer, or have digits or capitals. */
	private static boolean isWord(String segment) {
		return Characters.areAll(segment, 0, MAX_LENGTH,
				(character) -> Characters.isLowerCase(character) || "-_.".indexOf(character) >= 0);
	}

}
