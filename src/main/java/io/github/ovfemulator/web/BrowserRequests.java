package io.github.ovfemulator.web;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Tells requests of browsers from those of other clients.
 */
public final class BrowserRequests {

	private BrowserRequests() {
	}

	/**
	 * Returns whether a client accepts HTML explicitly, as browsers do.
	 * @param accept the value of the header {@code Accept}
	 * @return {@code true} for a browser
	 */
	public static boolean acceptHtml(String accept) {
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML) && type.getQualityValue() > 0);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
