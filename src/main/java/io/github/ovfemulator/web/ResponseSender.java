package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.StandardError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends the responses of all endpoints. Listeners are called before the first byte is
 * sent, so that a client that has its response finds it in the journal.
 */
@Component
public class ResponseSender {

	private final List<CallListener> listeners;

	private final List<RefusalListener> refusals;

	private final Connections connections;

	private final int maxSize;

	ResponseSender(ObjectProvider<CallListener> listeners, ObjectProvider<RefusalListener> refusals,
			Connections connections, ResponseProperties properties) {
		this.maxSize = (int) properties.maxSize().toBytes();
		this.listeners = listeners.orderedStream().toList();
		this.refusals = refusals.orderedStream().toList();
		this.connections = connections;
	}

	/** Returns the maximum size of the result of a call, in bytes. */
	int maxSize() {
		return this.maxSize;
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
		send(created, created.body().length(), (output, count) -> {
			VapiResponse response = exchange.response();
			((response != null) ? response : created).body().send(output, (int) count);
		}, exchange, target);
	}

	/**
	 * Sends a response whose body is written as a stream.
	 * @param created the response without its body
	 * @param length the length of the body in bytes
	 * @param body writes the body
	 * @param request the request
	 * @param target receives the response
	 * @throws IOException when the client has closed the connection
	 */
	public void send(VapiResponse created, long length, StreamedBody body, HttpServletRequest request,
			HttpServletResponse target) throws IOException {
		send(created, length, body, Exchange.of(request), target);
	}

	private void send(VapiResponse created, long length, StreamedBody body, Exchange exchange,
			HttpServletResponse target) throws IOException {
		HttpServletRequest request = exchange.request();
		exchange.response(created);
		if (exchange.call() != null || !exchange.isControl()) {
			for (CallListener listener : this.listeners) {
				listener.onResponse(exchange);
			}
			StandardError error = exchange.error();
			if (error != null) {
				this.refusals.forEach((listener) -> listener.onRefusal(exchange, error));
			}
		}
		VapiResponse response = (exchange.response() != null) ? exchange.response() : created;
		switch (exchange.connectionEnd()) {
			case ANSWER -> {
				start(response, length, request, target);
				body.write(target.getOutputStream(), length);
			}
			case EMPTY -> this.connections.close(request);
			case RESET -> this.connections.reset(request);
			case RESET_WITHIN -> {
				if (length > 0) {
					start(response, length, request, target);
					body.write(target.getOutputStream(), length / 2);
					target.flushBuffer();
				}
				this.connections.reset(request);
			}
		}
	}

	private static void start(VapiResponse response, long length, HttpServletRequest request,
			HttpServletResponse target) {
		if (ReasonPhrases.REPLACED.contains(response.status())) {
			ReasonPhrases.replace(ServletContextRequest.getServletContextRequest(request), response.status());
		}
		target.setStatus(response.status());
		response.headers().forEach((name, values) -> values.forEach((value) -> target.addHeader(name, value)));
		target.setContentLengthLong(length);
	}

	/**
	 * Writes the body of a response.
	 */
	@FunctionalInterface
	public interface StreamedBody {

		/**
		 * Writes the beginning of the body.
		 * @param output receives it
		 * @param count the number of bytes to write
		 * @throws IOException when they cannot be read or written
		 */
		void write(OutputStream output, long count) throws IOException;

	}

}
