package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.OptionalLong;

import io.github.ovfemulator.vapi.http.RequestBodies;
import io.github.ovfemulator.vapi.rest.EveryMethodMapping;
import io.github.ovfemulator.vapi.rest.RouteNotFoundException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint behind upload URLs. It needs no login: who knows the URL may upload.
 */
@RestController
class UploadController {

	private final UploadService uploads;

	private final RequestBodies bodies;

	UploadController(UploadService uploads, RequestBodies bodies) {
		this.uploads = uploads;
		this.bodies = bodies;
	}

	@PutMapping("/upload/{token}")
	void upload(@PathVariable String token, HttpServletRequest request) throws IOException {
		long length = request.getContentLengthLong();
		OptionalLong contentLength = (length >= 0) ? OptionalLong.of(length) : OptionalLong.empty();
		this.uploads.upload(new UploadToken(token), contentLength, () -> this.bodies.open(request));
	}

	@EveryMethodMapping("/upload/**")
	void refuse(HttpServletRequest request) {
		throw RouteNotFoundException.of(request);
	}

}
