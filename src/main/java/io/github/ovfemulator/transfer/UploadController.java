package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.OptionalLong;

import io.github.ovfemulator.vapi.exchange.Answers;
import io.github.ovfemulator.vapi.exchange.Exchange;
import io.github.ovfemulator.vapi.exchange.HttpAnswer;
import io.github.ovfemulator.vapi.http.RequestBodies;
import io.github.ovfemulator.vapi.rest.EveryMethodMapping;
import io.github.ovfemulator.vapi.rest.RouteNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint behind upload URLs. It needs no login: who knows the URL may upload.
 */
@RestController
class UploadController {

	private final UploadService uploads;

	private static final int OK = 200;

	private final RequestBodies bodies;

	private final Answers answers;

	UploadController(UploadService uploads, RequestBodies bodies, Answers answers) {
		this.answers = answers;
		this.uploads = uploads;
		this.bodies = bodies;
	}

	@PutMapping("/upload/{token}")
	void upload(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		receive(UploadAddress.of(new UploadToken(token)), request, response);
	}

	/** It looks as if another service was behind it. */
	@RequestMapping(path = "/nfc/{token}/{file}", method = { RequestMethod.PUT, RequestMethod.POST })
	void uploadDisk(@PathVariable String token, @PathVariable String file, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		receive(new UploadAddress(request.getMethod(), new UploadToken(token), file), request, response);
	}

	private void receive(UploadAddress address, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		long length = request.getContentLengthLong();
		OptionalLong contentLength = (length >= 0) ? OptionalLong.of(length) : OptionalLong.empty();
		this.uploads.upload(address, Exchange.of(request), contentLength, () -> this.bodies.open(request));
		this.answers.send(HttpAnswer.empty(OK), request, response);
	}

	@EveryMethodMapping({ "/upload/**", "/nfc/**" })
	void refuse(HttpServletRequest request) {
		throw RouteNotFoundException.of(request);
	}

}
