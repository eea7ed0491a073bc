package io.github.ovfemulator.vapi.rest;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the methods that HTTP does not know, such as those of WebDAV, wherever the
 * emulated API is: nothing is found there, as with any method that is not served.
 */
@RestController
class OtherMethodsDoor {

	/** A mapping without methods comes after {@link EveryMethodMapping}. */
	@RequestMapping({ "/rest/**", "/api/**", "/upload/**", "/nfc/**" })
	void refuse(HttpServletRequest request) {
		throw RouteNotFoundException.of(request);
	}

}
