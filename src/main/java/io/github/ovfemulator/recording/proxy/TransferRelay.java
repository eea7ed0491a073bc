package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.Continuation;
import io.github.ovfemulator.web.Endpoint;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.OperationInvoker;
import io.github.ovfemulator.web.RequestDelays;
import io.github.ovfemulator.web.TransferredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Passes uploads and downloads on to the URLs that the vCenter has named, while they are
 * sent. The credentials of the client are for the vCenter, and for no other host.
 */
final class TransferRelay implements Relay {

	private static final byte[] NOTHING = new byte[0];

	private final Upstream upstream;

	private final TransferTargets targets;

	private final OperationInvoker invoker;

	private final RequestDelays delays;

	private final RelayedResponses responses;

	private final CallRecorder recorder;

	TransferRelay(Upstream upstream, TransferTargets targets, OperationInvoker invoker, RequestDelays delays,
			RelayedResponses responses, CallRecorder recorder) {
		this.upstream = upstream;
		this.targets = targets;
		this.invoker = invoker;
		this.delays = delays;
		this.responses = responses;
		this.recorder = recorder;
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Exchange exchange = Exchange.of(request);
		exchange.transfer(null);
		TransferTarget target = this.targets.find(Endpoint.path(request))
			.orElseThrow(
					() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.record.no_transfer",
							"The recording proxy knows no transfer with this URL. Get the session for current URLs.")));
		exchange.transfer(new TransferredFile(target.session(), target.file(), null));
		CallInterceptor.Interception interception = this.invoker.intercept(exchange);
		Continuation.proceed(request, response, this.delays, interception.delay(), (resumed) -> {
			interception.effect().run();
			relay(target, request, resumed);
		});
	}

	private void relay(TransferTarget target, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		URI url = target.url();
		String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
		HttpUriRequestBase relayed = Upstream.request(request.getMethod(), url,
				(url.getRawQuery() != null) ? path + "?" + url.getRawQuery() : path);
		RelayedHeaders.copy(request, relayed, this.upstream.isOfVcenter(target));
		Instant started = this.recorder.now();
		try (ClassicHttpResponse answer = send(target, relayed, request)) {
			this.recorder.add(request, target, started, answer.getCode());
			this.responses.stream(answer, NOTHING, request, response);
		}
	}

	private ClassicHttpResponse send(TransferTarget target, HttpUriRequestBase relayed, HttpServletRequest request)
			throws IOException {
		try {
			return RelayedBodies.send(request, relayed, (sent) -> this.upstream.send(target, sent));
		}
		catch (ClientFailureException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw UpstreamFailure.of(ex, "The host of a transfer").error(Exchange.of(request));
		}
	}

}
