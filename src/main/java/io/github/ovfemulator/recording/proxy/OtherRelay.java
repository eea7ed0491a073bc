package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.web.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Passes requests on that are not recorded, such as those of the SOAP API, while their
 * bodies are sent. No faults apply to them.
 */
final class OtherRelay implements Relay {

	private static final byte[] NOTHING = new byte[0];

	private final Upstream upstream;

	private final RelayedResponses responses;

	OtherRelay(Upstream upstream, RelayedResponses responses) {
		this.upstream = upstream;
		this.responses = responses;
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpUriRequestBase relayed = this.upstream.request(request.getMethod(), Endpoint.path(request),
				request.getQueryString());
		RelayedHeaders.copy(request, relayed, true);
		ClassicHttpResponse answer;
		try {
			answer = RelayedBodies.send(request, relayed, this.upstream::send);
		}
		catch (ClientFailureException ex) {
			throw ex;
		}
		catch (IOException ex) {
			this.responses.send(failure(UpstreamFailure.of(ex, "The vCenter")), request, response);
			return;
		}
		try (answer) {
			this.responses.stream(answer, NOTHING, request, response);
		}
	}

	private static VapiResponse failure(UpstreamFailure failure) {
		MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
		headers.set(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8");
		return new VapiResponse(failure.status(), headers,
				MessageBody.of((failure.message().defaultMessage() + "\n").getBytes(StandardCharsets.UTF_8)));
	}

}
