package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.json.VapiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends the responses of all endpoints. Listeners are called before the first byte is
 * sent, so that a client that has its response finds it in the journal.
 */
@Component
public class ResponseSender {

	private final List<CallListener> listeners;

	private final Connections connections;

	ResponseSender(ObjectProvider<CallListener> listeners, Connections connections) {
		this.listeners = listeners.orderedStream().toList();
		this.connections = connections;
	}

	/**
	 * Sends a response. It goes straight to the connection: Spring's converters would log
	 * its body, and the secrets in it.
	 * @param created the response
	 * @param request the request
	 * @param target receives the response
	 * @throws IOException when the client has closed the connection
	 */
	public void send(VapiResponse created, HttpServletRequest request, HttpServletResponse target) throws IOException {
		Exchange exchange = Exchange.of(request);
		exchange.response(created);
		VapiResponse response = (exchange.response() != null) ? exchange.response() : created;
		if (exchange.call() != null || !isControl(request)) {
			for (CallListener listener : this.listeners) {
				listener.onAnswered(exchange);
			}
		}
		switch (exchange.connectionEnd()) {
			case ANSWER -> send(response, target, response.body().length());
			case EMPTY -> this.connections.close(request);
			case RESET -> this.connections.reset(request);
			case RESET_WITHIN -> {
				if (response.body().length() > 0) {
					send(response, target, response.body().length() / 2);
					target.flushBuffer();
				}
				this.connections.reset(request);
			}
		}
	}

	private static void send(VapiResponse response, HttpServletResponse target, int count) throws IOException {
		target.setStatus(response.status());
		response.headers().forEach((name, values) -> values.forEach((value) -> target.addHeader(name, value)));
		target.setContentLength(response.body().length());
		response.body().send(target.getOutputStream(), count);
	}

	/** The control plane is not part of the journal. */
	private static boolean isControl(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith("/__admin") || path.startsWith("/actuator");
	}

}
