package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.Continuation;
import io.github.ovfemulator.web.Endpoint;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.RequestBodies;
import io.github.ovfemulator.web.ResponseSender;
import io.github.ovfemulator.web.RouteNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The endpoint of upload URLs. They need no login.
 */
@Component
class UploadEndpoint implements Endpoint {

	private static final int OK = 200;

	private static final PathPattern FILE = PathPatternParser.defaultInstance.parse("/upload/{token}");

	/** It looks as if another service was behind it. */
	private static final PathPattern DISK = PathPatternParser.defaultInstance.parse("/nfc/{token}/{file}");

	/** A file of a content library, whose name is not part of the address. */
	private static final PathPattern LIBRARY_FILE = PathPatternParser.defaultInstance.parse("/cls/data/{token}/{file}");

	private final UploadService uploads;

	private final RequestBodies bodies;

	private final ResponseSender answers;

	UploadEndpoint(UploadService uploads, RequestBodies bodies, ResponseSender answers) {
		this.uploads = uploads;
		this.bodies = bodies;
		this.answers = answers;
	}

	@Override
	public List<String> paths() {
		return List.of("/upload/**", "/nfc/**", "/cls/data/**");
	}

	/** The segment after the first one is the token. */
	@Override
	public boolean hasSecretPaths() {
		return true;
	}

	@Override
	public boolean limitsBodies() {
		return true;
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		UploadAddress address = address(request);
		if (address == null) {
			throw new RouteNotFoundException();
		}
		Exchange.of(request).transfer(null);
		requireWholeFile(request);
		long length = request.getContentLengthLong();
		OptionalLong contentLength = (length >= 0) ? OptionalLong.of(length) : OptionalLong.empty();
		Exchange exchange = Exchange.of(request);
		UploadService.PreparedUpload upload = this.uploads.prepare(address, exchange);
		Continuation.proceed(request, response, upload.delay(), (resumed) -> {
			this.uploads.receive(upload, exchange, contentLength, () -> this.bodies.open(request));
			this.answers.send(VapiResponse.empty(OK), request, resumed);
		});
	}

	/**
	 * An upload replaces the whole file (RFC 9110, section 14.5), and is kept as it is
	 * sent.
	 */
	private static void requireWholeFile(HttpServletRequest request) {
		String range = request.getHeader("Content-Range");
		long length = request.getContentLengthLong();
		if (range != null && !range.strip().equals("bytes 0-%s/%s".formatted(length - 1, length))) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.upload.partial",
					"The upload is the part '%s' of a file; send the whole file, without Content-Range.", range));
		}
		String encoding = request.getHeader("Content-Encoding");
		if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.upload.encoded",
					"The upload has the Content-Encoding '%s'; send the file as it is.", encoding));
		}
	}

	/** Path parameters are no part of an upload URL; who writes some hides the token. */
	private static @Nullable UploadAddress address(HttpServletRequest request) {
		if (request.getRequestURI().indexOf(';') >= 0) {
			return null;
		}
		PathContainer path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
		String method = request.getMethod();
		PathPattern.PathMatchInfo file = FILE.matchAndExtract(path);
		if (file != null && method.equals("PUT")) {
			return UploadAddress.of(token(file));
		}
		PathPattern.PathMatchInfo libraryFile = LIBRARY_FILE.matchAndExtract(path);
		if (libraryFile != null && (method.equals("PUT") || method.equals("POST"))) {
			return UploadAddress.of("/cls/data/", method, token(libraryFile));
		}
		PathPattern.PathMatchInfo disk = DISK.matchAndExtract(path);
		if (disk != null && (method.equals("PUT") || method.equals("POST"))) {
			return new UploadAddress(method, token(disk), disk.getUriVariables().get("file"));
		}
		return null;
	}

	private static UploadToken token(PathPattern.PathMatchInfo match) {
		return new UploadToken(Objects.requireNonNull(match.getUriVariables().get("token")));
	}

}
