package io.github.ovfemulator.dashboard;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;

/**
 * The response headers of the pages for browsers.
 */
final class PageHeaders {

	/** Forbids scripts, requests, forms and frames. */
	private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'";

	/** Allows, in addition, style sheets of this server. */
	private static final String OWN_STYLES = NOTHING + "; style-src 'self'";

	/**
	 * Allows, in addition, scripts of this server, its calls, and images within style
	 * sheets.
	 */
	private static final String DASHBOARD = OWN_STYLES
			+ "; script-src 'self'; connect-src 'self'; img-src 'self' data:";

	private PageHeaders() {
	}

	/** Starts a response whose page loads nothing. */
	static ResponseEntity.BodyBuilder ok() {
		return ok(NOTHING);
	}

	/** Starts a response whose page loads its style sheet from this server. */
	static ResponseEntity.BodyBuilder okWithStyles() {
		return ok(OWN_STYLES);
	}

	/**
	 * Returns a file of the dashboard, compressed where the client accepts it.
	 * @param encodings the accepted encodings of the request, or {@code null}
	 * @param variants the request headers that, beside the encodings, select the response
	 */
	static ResponseEntity<byte[]> file(DashboardFile file, CacheControl cache, @Nullable String encodings,
			String... variants) {
		boolean gzip = acceptsGzip(encodings);
		ResponseEntity.BodyBuilder response = ok(DASHBOARD).header("Cross-Origin-Opener-Policy", "same-origin")
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.cacheControl(cache)
			.eTag(file.tag(gzip))
			.varyBy(Stream.concat(Stream.of(HttpHeaders.ACCEPT_ENCODING), Stream.of(variants)).toArray(String[]::new))
			.contentType(file.type());
		if (gzip) {
			response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return response.body(file.content(gzip));
	}

	private static boolean acceptsGzip(@Nullable String encodings) {
		return encodings != null && Stream
			.of(StringUtils.tokenizeToStringArray(encodings.toLowerCase(Locale.ROOT), ","))
			.map((encoding) -> encoding.replace(" ", ""))
			.anyMatch((encoding) -> encoding.equals("gzip") || (encoding.startsWith("gzip;") && !isRefused(encoding)));
	}

	/** Whether the weight of an encoding is zero. */
	private static boolean isRefused(String encoding) {
		return encoding.contains(";q=0") && encoding.substring(encoding.indexOf('='))
			.chars()
			.allMatch((character) -> "=0.".indexOf(character) >= 0);
	}

	private static ResponseEntity.BodyBuilder ok(String policy) {
		return ResponseEntity.ok()
			.header("Content-Security-Policy", policy)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer");
	}

}
