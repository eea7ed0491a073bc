package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.ConnectionEnd;
import io.github.ovfemulator.web.Continuation;
import io.github.ovfemulator.web.Endpoint;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.RequestDelays;
import io.github.ovfemulator.web.ResponseSender;
import io.github.ovfemulator.web.RouteNotFoundException;
import io.github.ovfemulator.web.TransferredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The endpoint of upload URLs. They need no login. It receives a bounded number of
 * uploads at once, so that threads remain for other calls.
 */
final class UploadEndpoint implements Endpoint {

	private static final Logger logger = LoggerFactory.getLogger(UploadEndpoint.class);

	private static final int OK = 200;

	private static final PathPattern FILE = PathPatternParser.defaultInstance.parse("/upload/{token}");

	/** It looks as if another service was behind it. */
	private static final PathPattern DISK = PathPatternParser.defaultInstance.parse("/nfc/{token}/{file}");

	/** A file of a content library, whose name is not part of the address. */
	private static final PathPattern LIBRARY_FILE = PathPatternParser.defaultInstance.parse("/cls/data/{token}/{file}");

	private final UploadTargets targets;

	private final CallInterceptor interceptor;

	private final RequestDelays delays;

	private final ResponseSender responses;

	private final int maxUploads;

	private final Semaphore places;

	UploadEndpoint(UploadTargets targets, CallInterceptor interceptor, RequestDelays delays, ResponseSender responses,
			int maxUploads) {
		this.targets = targets;
		this.interceptor = interceptor;
		this.delays = delays;
		this.responses = responses;
		this.maxUploads = maxUploads;
		this.places = new Semaphore(maxUploads);
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
			throw new RouteNotFoundException(
					"files are uploaded by PUT /upload/{token}, by PUT or POST /nfc/{token}/{file} and "
							+ "/cls/data/{token}/{file}");
		}
		Exchange exchange = Exchange.of(request);
		exchange.transfer(null);
		requireWholeFile(request);
		long length = request.getContentLengthLong();
		OptionalLong contentLength = (length >= 0) ? OptionalLong.of(length) : OptionalLong.empty();
		PreparedUpload upload = prepare(address, exchange);
		Continuation.proceed(request, response, this.delays, upload.interception().delay(), (resumed) -> {
			receive(upload, exchange, contentLength, exchange.body()::open);
			this.responses.send(VapiResponse.empty(OK), request, resumed);
		});
	}

	/**
	 * Prepares an upload, without reading its body.
	 * @return the upload, which is to be received after its delay
	 * @throws VapiException {@code not_found} for an unknown address, or an injected
	 * error
	 */
	PreparedUpload prepare(UploadAddress address, Exchange exchange) {
		UploadTarget target = this.targets.find(address)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.upload.unknown",
					"No upload has this URL and method; its session may have ended. Get the session for current URLs.")));
		exchange.transfer(target.subject());
		return new PreparedUpload(target, this.interceptor.before(exchange));
	}

	/**
	 * Receives an upload.
	 * @param contentLength the length of the body in bytes, if the client states it
	 * @param body opens the body, if it is wanted
	 * @throws VapiException {@code service_unavailable} if too many uploads run, the
	 * refusal of the target, or an injected error
	 * @throws IOException if the connection breaks
	 */
	void receive(PreparedUpload upload, Exchange exchange, OptionalLong contentLength, BodySource body)
			throws IOException {
		upload.interception().effect().run();
		UploadTarget target = upload.target();
		if (!this.places.tryAcquire()) {
			throw VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
					LocalizableMessage.of("emulator.upload.too_many",
							"%s uploads run, as many as emulator.transfer.max-uploads allows; try again later.",
							this.maxUploads));
		}
		try (UploadHandler reception = target.begin(contentLength)) {
			receive(reception, exchange, contentLength, body);
		}
		catch (FaultyTransferException ex) {
			throw refuseOrCut(exchange, ex.fault());
		}
		catch (VapiException ex) {
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			throw failure(target.subject(), ex);
		}
		finally {
			this.places.release();
		}
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

	private static void receive(UploadHandler reception, Exchange exchange, OptionalLong contentLength, BodySource body)
			throws IOException {
		try {
			reception.receive(contentLength, body);
		}
		finally {
			exchange.body().received(reception.bytesRead());
			TransferFault fault = reception.fault();
			if (fault != null) {
				exchange.fault(fault.rule());
			}
		}
	}

	private static RuntimeException refuseOrCut(Exchange exchange, TransferFault fault) {
		if (!fault.refused()) {
			exchange.connectionEnd(ConnectionEnd.RESET);
		}
		return VapiException.of(ErrorType.SERVICE_UNAVAILABLE, LocalizableMessage.of("emulator.fault.upload",
				"The fault rule '%s' of the emulator ended this upload.", fault.rule()));
	}

	private static VapiException failure(TransferredFile file, Throwable cause) {
		logger.error("Session {}: the upload of '{}' failed unexpectedly", file.session(), file.file(), cause);
		return VapiException.of(ErrorType.INTERNAL_SERVER_ERROR,
				LocalizableMessage.of("emulator.upload.failed",
						"The upload of '%s' failed unexpectedly; see the log of the emulator. It can be repeated.",
						file.file()));
	}

	/** Path parameters are no part of an upload URL; who writes some hides the token. */
	private static @Nullable UploadAddress address(HttpServletRequest request) {
		if (request.getRequestURI().indexOf(';') >= 0) {
			return null;
		}
		PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
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

	/**
	 * An upload whose target is known.
	 *
	 * @param target receives the file
	 * @param interception what happens before the upload begins
	 */
	record PreparedUpload(UploadTarget target, CallInterceptor.Interception interception) {

	}

}
