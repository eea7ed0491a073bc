package io.github.ovfemulator.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.web.Endpoint;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.PathRedactor;
import io.github.ovfemulator.web.RequestBodies;
import io.github.ovfemulator.web.ResponseSender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Serves {@code /sdk}: the response to a {@code POST} is a SOAP fault, as of a vCenter
 * for an unknown operation; other requests receive plain text.
 */
@Component
class SoapEndpoint implements Endpoint {

	private static final Logger logger = LoggerFactory.getLogger(SoapEndpoint.class);

	private static final int INTERNAL_SERVER_ERROR = 500;

	private static final int METHOD_NOT_ALLOWED = 405;

	private static final int NOT_FOUND = 404;

	private static final String NOT_EMULATED = "This server has no SOAP API";

	private static final String ALTERNATIVES = " It emulates the REST and JSON-RPC APIs of a vCenter's OVF services, "
			+ "under /rest and /api; the SOAP API is emulated by vcsim, of the govmomi project.";

	private static final PathRedactor PATHS = new PathRedactor("...", (segment) -> false);

	private final SoapRequestReader requests = new SoapRequestReader();

	private final RequestBodies bodies;

	private final ResponseSender responses;

	SoapEndpoint(RequestBodies bodies, ResponseSender responses) {
		this.bodies = bodies;
		this.responses = responses;
	}

	@Override
	public List<String> paths() {
		return List.of("/sdk", "/sdk/**");
	}

	@Override
	public boolean sendsVapiErrors() {
		return false;
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		VapiResponse created = HttpMethod.POST.matches(request.getMethod()) ? fault(request) : text(request);
		this.responses.send(created, request, response);
	}

	/**
	 * The message is not part of the exchange, since it may be a login.
	 */
	private VapiResponse fault(HttpServletRequest request) throws IOException {
		byte[] beginning = this.bodies.readBeginning(request, SoapRequestReader.MAX_SIZE);
		Exchange.of(request).body().received(beginning.length);
		Optional<SoapRequest> soap = this.requests.read(beginning);
		String operation = soap.map(SoapRequest::operation).orElse("an operation that could not be read");
		logger.info("{} on {} is SOAP, which is not emulated", operation, PATHS.unknown(request.getRequestURI(), null));
		String message = NOT_EMULATED + "; the client asked for " + operation + "." + ALTERNATIVES;
		return response(INTERNAL_SERVER_ERROR, "text/xml;charset=utf-8", SoapFault.of(message, soap));
	}

	private static VapiResponse text(HttpServletRequest request) {
		boolean endpoint = isEndpoint(request.getRequestURI());
		VapiResponse response = response(endpoint ? METHOD_NOT_ALLOWED : NOT_FOUND, "text/plain;charset=utf-8",
				(NOT_EMULATED + "." + ALTERNATIVES + "\n").getBytes(StandardCharsets.UTF_8));
		if (endpoint) {
			response.headers().set(HttpHeaders.ALLOW, HttpMethod.POST.name());
		}
		return response;
	}

	private static boolean isEndpoint(String path) {
		return path.endsWith("/sdk") || path.endsWith("/sdk/");
	}

	private static VapiResponse response(int status, String contentType, byte[] body) {
		MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
		headers.set(HttpHeaders.CONTENT_TYPE, contentType);
		return new VapiResponse(status, headers, MessageBody.of(body));
	}

}
