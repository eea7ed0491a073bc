package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.json.VapiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends the answers of all doors. Who listens is told before the first byte goes out, so
 * that what a client knows to be answered can be looked up.
 */
@Component
public class ResponseSender {

	private final List<CallListener> listeners;

	private final ObjectProvider<Connections> connections;

	ResponseSender(ObjectProvider<CallListener> listeners, ObjectProvider<Connections> connections) {
		this.listeners = listeners.orderedStream().toList();
		this.connections = connections;
	}

	/**
	 * Sends an answer.
	 * @param answer the answer
	 * @param request the request that it answers
	 * @param response where to send it
	 * @throws IOException when the client goes away
	 */
	public void send(VapiResponse answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Exchange exchange = Exchange.of(request);
		VapiResponse directed = exchange.answer(answer);
		if (isEmulated(request)) {
			for (CallListener listener : this.listeners) {
				listener.onAnswered(exchange);
			}
		}
		switch (exchange.ending()) {
			case ANSWER -> directed.send(response);
			case EMPTY -> this.connections.getObject().close(request);
			case RESET -> this.connections.getObject().reset(request);
			case RESET_WITHIN -> {
				if (directed.body().length() > 0) {
					directed.sendHalf(response);
				}
				this.connections.getObject().reset(request);
			}
		}
	}

	/** The control plane watches, and is not watched. */
	private static boolean isEmulated(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return !path.startsWith("/__admin") && !path.startsWith("/actuator");
	}

}
