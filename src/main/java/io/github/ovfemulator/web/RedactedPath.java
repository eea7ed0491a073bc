package io.github.ovfemulator.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Paths and URLs as they may be told. What is not known to be harmless is masked: all
 * that follows {@code /upload} or {@code /nfc}, where tokens stand, segments that are no
 * words, and queries but for the action.
 */
public final class RedactedPath {

	private static final List<String> UPLOADS = List.of("upload", "nfc");

	private static final int MAX_LENGTH = 64;

	private static final Pattern DISK = Pattern.compile("/disk-[0-9]{1,6}\\.vmdk");

	private RedactedPath() {
	}

	/**
	 * Tells the address of a request that nobody serves.
	 * @param path the path as it was sent
	 * @param query the query as it was sent, or {@code null}
	 * @param mask what stands in the place of what is not told
	 * @return the path with its words and marked ids, and the query with its action
	 */
	public static String ofUnknown(String path, @Nullable String query, String mask) {
		return of(path, mask, (segment) -> isWord(segment) || isId(segment))
				+ ofQuery(query, (parameter) -> isAction(parameter) ? parameter : mask);
	}

	/**
	 * Tells a path.
	 * @param path the path as it was sent
	 * @param mask what stands in the place of what is not told
	 * @param harmless tells the segments that may be told
	 * @return the path up to the first segment that may not be told
	 */
	public static String of(String path, String mask, Predicate<String> harmless) {
		StringBuilder told = new StringBuilder();
		boolean upload = false;
		for (String segment : Split.at(path.startsWith("/") ? path.substring(1) : path, '/')) {
			if (!segment.isEmpty() && (upload || !harmless.test(segment))) {
				return told.append('/').append(mask).append(upload ? diskName(path, segment) : "").toString();
			}
			told.append('/').append(segment);
			upload = upload || UPLOADS.contains(decoded(segment));
		}
		return told.toString();
	}

	/**
	 * Tells a query.
	 * @param query the query as it was sent, or {@code null}
	 * @param telling gives what may be told of a parameter with its value
	 * @return the query with its question mark, empty where there is none
	 */
	public static String ofQuery(@Nullable String query, UnaryOperator<String> telling) {
		if (query == null) {
			return "";
		}
		StringBuilder told = new StringBuilder();
		for (String parameter : Split.at(query, '&')) {
			told.append(told.isEmpty() ? '?' : '&').append(telling.apply(parameter));
		}
		return told.toString();
	}

	/**
	 * Tells a URL.
	 * @param url what a client has sent as a URL
	 * @param mask what stands in the place of what is not told
	 * @return scheme, host and path, without tokens of uploads; the mask alone where it
	 * is no URL of a host
	 */
	public static String ofUrl(String url, String mask) {
		try {
			URI uri = new URI(url);
			if (uri.getScheme() == null || uri.getHost() == null) {
				return mask;
			}
			String port = (uri.getPort() >= 0) ? ":" + uri.getPort() : "";
			String path = (uri.getRawPath() != null) ? uri.getRawPath() : "";
			return uri.getScheme() + "://" + uri.getHost() + port
					+ (path.isEmpty() ? "" : of(path, mask, (segment) -> segment.indexOf(';') < 0));
		}
		catch (URISyntaxException ex) {
			return mask;
		}
	}

	/**
	 * Whether a parameter of a query names an action.
	 * @param parameter the parameter with its value
	 * @return whether it does, in words
	 */
	public static boolean isAction(String parameter) {
		String name = Split.before(parameter, '=');
		return (name.equals("~action") || name.equals("action")) && isWord(Split.after(parameter, '='));
	}

	/** A URL may have any of its characters percent-encoded, and leads to the same. */
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

	/** The name that follows the token of an external upload, {@code /disk-1.vmdk}. */
	private static String diskName(String path, String token) {
		String name = path.substring(path.lastIndexOf('/'));
		return (path.endsWith(token + name) && DISK.matcher(name).matches()) ? name : "";
	}

	/** No token is one: these are long, or have digits or capitals. */
	private static boolean isWord(String segment) {
		return Characters.areAll(segment, 0, MAX_LENGTH,
				(character) -> Characters.isLowerCase(character) || "-_.".indexOf(character) >= 0);
	}

}
