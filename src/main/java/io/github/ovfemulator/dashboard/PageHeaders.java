package io.github.ovfemulator.dashboard;

import org.springframework.http.ResponseEntity;

/**
 * The response headers of the pages for browsers.
 */
final class PageHeaders {

	/** Forbids scripts, requests, forms and frames. */
	private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'";

	/** Allows, in addition, style sheets of this server. */
	private static final String OWN_STYLES = NOTHING + "; style-src 'self'";

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

	private static ResponseEntity.BodyBuilder ok(String policy) {
		return ResponseEntity.ok()
			.header("Content-Security-Policy", policy)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer");
	}

}
