package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.simulation.faults.FaultInjector;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor.Interception;
import io.github.ovfemulator.web.ConnectionEnd;
import io.github.ovfemulator.web.Continuation;
import io.github.ovfemulator.web.Endpoint;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.RequestDelays;
import io.github.ovfemulator.web.ResponseSender;
import io.github.ovfemulator.web.RouteNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The endpoint of download URLs, for {@code GET} and {@code HEAD} with at most one range.
 * It needs no login: the URL contains a secret.
 */
@Component
class DownloadEndpoint implements Endpoint {

	private static final PathPattern FILE = PathPatternParser.defaultInstance.parse("/download/{token}/{file}");

	private static final int BUFFER_SIZE = 64 * 1024;

	private final DownloadTargets targets;

	private final FaultInjector faults;

	private final RequestDelays delays;

	private final ResponseSender responses;

	DownloadEndpoint(DownloadTargets targets, FaultInjector faults, RequestDelays delays, ResponseSender responses) {
		this.targets = targets;
		this.faults = faults;
		this.delays = delays;
		this.responses = responses;
	}

	@Override
	public List<String> paths() {
		return List.of("/download/**");
	}

	/** The segment after the first one is the token. */
	@Override
	public boolean hasSecretPaths() {
		return true;
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean head = request.getMethod().equals("HEAD");
		UploadToken token = token(request);
		if (token == null || !(head || request.getMethod().equals("GET"))) {
			throw new RouteNotFoundException("files are downloaded by GET or HEAD /download/{token}/{file}");
		}
		Exchange exchange = Exchange.of(request);
		exchange.transfer(null);
		DownloadTarget target = this.targets.find(token)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.download.unknown",
					"There is no download with this URL; its session may have ended.")));
		exchange.transfer(target.subject());
		Interception interception = this.faults.before(exchange);
		Continuation.proceed(request, response, this.delays, interception.delay(), (resumed) -> {
			interception.effect().run();
			send(target, request, resumed);
		});
	}

	private void send(DownloadTarget target, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean head = request.getMethod().equals("HEAD");
		int refused = Precondition.evaluate(request.getHeader("If-Match"), request.getHeader("If-None-Match"),
				target.entityTag());
		if (refused != Precondition.FULFILLED) {
			VapiResponse unsent = VapiResponse.empty(refused);
			unsent.headers().set("ETag", target.entityTag());
			this.responses.send(unsent, request, response);
			return;
		}
		ByteRange range = ByteRange.of(request.getHeader("Range"), request.getHeader("If-Range"), target);
		VapiResponse headers = headers(target, range);
		if (range.status() == ByteRange.NOT_SATISFIABLE) {
			this.responses.send(headers, request, response);
			return;
		}
		Exchange exchange = Exchange.of(request);
		TransferFault fault = head ? null : strike(target, exchange);
		long sent = (fault != null) ? Math.min(fault.cutAfter(), range.length()) : range.length();
		boolean cut = sent < range.length();
		if (cut) {
			exchange.connectionEnd(ConnectionEnd.RESET_WITHIN);
		}
		try (InputStream bytes = FaultyBody.of(open(target, range), fault)) {
			this.responses.send(headers, range.length(), (output, count) -> {
				if (!head) {
					copy(bytes, cut ? sent : count, output);
				}
			}, request, response);
		}
	}

	private @Nullable TransferFault strike(DownloadTarget target, Exchange exchange) {
		TransferFault fault = this.faults.strike(target.subject());
		if (fault != null) {
			exchange.fault(fault.rule());
			if (fault.refused()) {
				throw VapiException.of(ErrorType.SERVICE_UNAVAILABLE, LocalizableMessage.of("emulator.fault.download",
						"The fault rule '%s' of the emulator refused this download.", fault.rule()));
			}
		}
		return fault;
	}

	private static InputStream open(DownloadTarget target, ByteRange range) {
		try {
			return target.open(range.start());
		}
		catch (IOException ex) {
			throw VapiException.of(ErrorType.RESOURCE_INACCESSIBLE,
					LocalizableMessage.of("emulator.download.unreadable", "The file '%s' cannot be read: %s.",
							target.subject().file(), String.valueOf(ex.getMessage())));
		}
	}

	private static void copy(InputStream bytes, long length, OutputStream output) throws IOException {
		byte[] buffer = new byte[BUFFER_SIZE];
		for (long left = length; left > 0;) {
			int count = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
			if (count < 0) {
				throw new IOException("The file is shorter than it was");
			}
			output.write(buffer, 0, count);
			left -= count;
		}
	}

	private static VapiResponse headers(DownloadTarget target, ByteRange range) {
		VapiResponse response = VapiResponse.empty(range.status());
		response.headers().set("Accept-Ranges", "bytes");
		response.headers().set("ETag", target.entityTag());
		if (range.status() != ByteRange.WHOLE) {
			response.headers().set("Content-Range", range.contentRange());
		}
		if (range.status() != ByteRange.NOT_SATISFIABLE) {
			response.headers().set("Content-Type", "application/octet-stream");
		}
		return response;
	}

	private static @Nullable UploadToken token(HttpServletRequest request) {
		if (request.getRequestURI().indexOf(';') >= 0) {
			return null;
		}
		PathPattern.PathMatchInfo file = FILE
			.matchAndExtract(ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
		return (file != null) ? new UploadToken(Objects.requireNonNull(file.getUriVariables().get("token"))) : null;
	}

}
