package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import io.github.ovfemulator.vapi.dialect.JsonRpcResponses;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.Continuation;
import io.github.ovfemulator.web.Endpoint;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.ForwardedCall;
import io.github.ovfemulator.web.OperationInvoker;
import io.github.ovfemulator.web.RequestBodies;
import io.github.ovfemulator.web.RequestDelays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;

/**
 * Passes calls of the vSphere API on, and records them. The response is as the vCenter
 * sent it, except for the URLs of transfers. Faults and latency apply as to other calls.
 */
final class CallRelay implements Relay {

	private static final Logger logger = LoggerFactory.getLogger(CallRelay.class);

	private static final String VCENTER = "The vCenter";

	private static final byte[] NOTHING = new byte[0];

	private final Upstream upstream;

	private final RelayedCallReader reader;

	private final OperationInvoker invoker;

	private final RequestBodies bodies;

	private final RequestDelays delays;

	private final RelayedResponses responses;

	private final TransferUrls urls;

	private final CallRecorder recorder;

	private final int maxBodySize;

	private final JsonRpcResponses jsonRpc = new JsonRpcResponses();

	CallRelay(Upstream upstream, RelayedCallReader reader, OperationInvoker invoker, RequestBodies bodies,
			RequestDelays delays, RelayedResponses responses, TransferUrls urls, CallRecorder recorder,
			int maxBodySize) {
		this.upstream = upstream;
		this.reader = reader;
		this.invoker = invoker;
		this.bodies = bodies;
		this.delays = delays;
		this.responses = responses;
		this.urls = urls;
		this.recorder = recorder;
		this.maxBodySize = maxBodySize;
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		RelayedCall call = this.reader.unread(request);
		byte[] body;
		CallInterceptor.Interception interception;
		try {
			body = this.bodies.read(request);
			call = this.reader.read(request, body);
			describe(call, request);
			interception = (call.match() != null) ? this.invoker.intercept(Exchange.of(request))
					: CallInterceptor.Interception.NONE;
		}
		catch (VapiException ex) {
			fail(call, ex, request, response);
			return;
		}
		RelayedCall known = call;
		Continuation.proceed(request, response, this.delays, interception.delay(), (resumed) -> {
			try {
				interception.effect().run();
				relay(known, body, request, resumed);
			}
			catch (VapiException ex) {
				fail(known, ex, request, resumed);
			}
		});
	}

	private static void describe(RelayedCall call, HttpServletRequest request) {
		if (call.match() != null) {
			ForwardedCall.describe(Exchange.of(request), call.dialect(), call.match(), call.operationId(),
					call.session());
		}
	}

	/** Errors of a REST dialect are sent as those of other calls. */
	private void fail(RelayedCall call, VapiException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (!call.isJsonRpc()) {
			throw ex;
		}
		Exchange exchange = Exchange.of(request);
		ForwardedCall.fail(exchange, ex.error());
		if (exchange.body().bytes() == null && ex.error().type() == ErrorType.SERVICE_UNAVAILABLE) {
			exchange.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
		this.responses.send(this.jsonRpc.error(call.id(), ex.error()), request, response);
	}

	private void relay(RelayedCall call, byte[] body, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try (ClassicHttpResponse answer = send(body, request)) {
			boolean encoded = isEncoded(answer);
			byte[] start = start(answer, request);
			if (start.length > this.maxBodySize || encoded || request.getMethod().equals("HEAD")) {
				if (this.recorder.records(call)) {
					logger.warn("A response is passed on and not recorded: it is {}",
							encoded ? "compressed, although it was not asked for"
									: "larger than emulator.record.max-body-size");
				}
				this.responses.stream(answer, start, request, response);
				return;
			}
			boolean recorded = this.recorder.records(call);
			if (recorded) {
				this.recorder.add(request, body, answer.getCode(), start);
			}
			RelayedCall known = complete(call, answer.getCode(), start, request);
			this.urls.learnSources(body);
			this.responses.send(answer,
					this.urls.replace(start, known.session(), recorded, this.responses.ownAddress()), request,
					response);
		}
	}

	private ClassicHttpResponse send(byte[] body, HttpServletRequest request) {
		HttpUriRequestBase relayed = this.upstream.request(request.getMethod(), Endpoint.path(request),
				request.getQueryString());
		RelayedHeaders.copy(request, relayed, true);
		// the response has to be readable
		relayed.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
		if (body.length > 0 || request.getContentLengthLong() == 0) {
			relayed.setEntity(new ByteArrayEntity(body, (ContentType) null));
		}
		try {
			return this.upstream.send(relayed);
		}
		catch (IOException ex) {
			throw UpstreamFailure.of(ex, VCENTER).error(Exchange.of(request));
		}
	}

	/** Reads the body, or its beginning if it is too large. */
	private byte[] start(ClassicHttpResponse answer, HttpServletRequest request) {
		if (answer.getEntity() == null) {
			return NOTHING;
		}
		try {
			InputStream content = answer.getEntity().getContent();
			return content.readNBytes(this.maxBodySize + 1);
		}
		catch (IOException ex) {
			throw UpstreamFailure.of(ex, VCENTER).error(Exchange.of(request));
		}
	}

	/** Adds to the exchange what the response says. */
	private RelayedCall complete(RelayedCall call, int status, byte[] body, HttpServletRequest request) {
		Exchange exchange = Exchange.of(request);
		StandardError error = this.reader.error(call, status, body);
		if (error != null) {
			ForwardedCall.fail(exchange, error);
		}
		String created = this.reader.created(call, status, body);
		RelayedCall known = (created != null) ? call.withSession(created) : call;
		if (created != null) {
			describe(known, request);
		}
		return known;
	}

	private static boolean isEncoded(ClassicHttpResponse answer) {
		Header encoding = answer.getFirstHeader(HttpHeaders.CONTENT_ENCODING);
		return encoding != null && !encoding.getValue().strip().toLowerCase(Locale.ROOT).equals("identity");
	}

}
