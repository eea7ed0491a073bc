package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.text.LogText;
import io.github.ovfemulator.vapi.type.StandardError;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.http.HttpHeaders;

/**
 * One request and its response. It is filled by the thread that serves the request and
 * copies no bodies.
 */
public final class Exchange {

	/** The request header that names the test that a request belongs to. */
	public static final String SCOPE_HEADER = "X-Emulator-Scope";

	/** The key of the client's id of a call in the log. */
	static final String OPERATION_ID = "opId";

	private static final String ATTRIBUTE = Exchange.class.getName();

	private static final int MAX_SCOPE_LENGTH = 128;

	private static final AtomicLong COUNT = new AtomicLong();

	private final HttpServletRequest request;

	private final Start start = new Start(COUNT.incrementAndGet(), System.nanoTime());

	private final Body body = new Body();

	private @Nullable String operationId;

	private OperationCatalogue.@Nullable Match match;

	private @Nullable CallContext call;

	private boolean transfer;

	private @Nullable TransferredFile file;

	private @Nullable StandardError error;

	private @Nullable String fault;

	private @Nullable Integer status;

	private ConnectionEnd connectionEnd = ConnectionEnd.ANSWER;

	private @Nullable VapiResponse response;

	private Exchange(HttpServletRequest request) {
		this.request = request;
	}

	/** Returns the exchange of a request, created on first use. */
	public static Exchange of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Exchange known) {
			return known;
		}
		Exchange exchange = new Exchange(request);
		request.setAttribute(ATTRIBUTE, exchange);
		return exchange;
	}

	/** Returns the request, whose body may have been read. */
	public HttpServletRequest request() {
		return this.request;
	}

	/** Returns the number and the time of the start. */
	public Start start() {
		return this.start;
	}

	/** Whether the request is one to the control plane or to the management endpoints. */
	boolean isControl() {
		String path = this.request.getRequestURI();
		int start = this.request.getContextPath().length();
		return path.startsWith("/__admin", start) || path.startsWith("/actuator", start);
	}

	/** Returns the body of the request. */
	public Body body() {
		return this.body;
	}

	/** Returns the client's id of the call, printable, or {@code null}. */
	public @Nullable String operationId() {
		return this.operationId;
	}

	/** Sets the client's id of the call, and adds it to the log. */
	void operationId(@Nullable String id) {
		if (id != null) {
			this.operationId = LogText.printable(id);
			MDC.put(OPERATION_ID, this.operationId);
		}
	}

	/** Returns the operation and its path variables, {@code null} where none is known. */
	public OperationCatalogue.@Nullable Match match() {
		return this.match;
	}

	/** Returns what is known of the call, {@code null} where no operation is known. */
	public @Nullable CallContext call() {
		return this.call;
	}

	void call(OperationCatalogue.Match matched, CallContext context) {
		this.match = matched;
		this.call = context;
	}

	/** Whether the body of the request or of its response is the content of a file. */
	public boolean isTransfer() {
		return this.transfer;
	}

	/** Returns the transferred file, or {@code null}. */
	public @Nullable TransferredFile file() {
		return this.file;
	}

	/** Marks the exchange as the transfer of a file, {@code null} while it is unknown. */
	public void transfer(@Nullable TransferredFile transferred) {
		this.transfer = true;
		this.file = transferred;
	}

	/** Returns the scope that the request names, or {@code null}. */
	@Nullable String namedScope() {
		String scope = this.request.getHeader(SCOPE_HEADER);
		String text = (scope != null) ? scope.strip() : "";
		return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), MAX_SCOPE_LENGTH));
	}

	/** Returns the scope that the request names, else that of its call or its file. */
	public @Nullable String scope() {
		if (this.call != null) {
			return this.call.scope();
		}
		String named = namedScope();
		return (named == null && this.file != null) ? this.file.scope() : named;
	}

	/** Returns the id of the session that the exchange is about, or {@code null}. */
	public @Nullable String session() {
		return (this.call != null) ? this.call.session() : (this.file != null) ? this.file.session() : null;
	}

	/** Returns the error of the response, {@code null} for success. */
	public @Nullable StandardError error() {
		return this.error;
	}

	void error(StandardError sent) {
		this.error = sent;
	}

	/** Returns the id of the rule of the injected fault, or {@code null}. */
	public @Nullable String fault() {
		return this.fault;
	}

	/** Sets the id of the rule of the injected fault. */
	public void fault(String rule) {
		this.fault = rule;
	}

	/** Overrides the HTTP status of the response. */
	public void status(int override) {
		this.status = override;
	}

	ConnectionEnd connectionEnd() {
		return this.connectionEnd;
	}

	/** Sets the end of the exchange on the connection. */
	public void connectionEnd(ConnectionEnd end) {
		this.connectionEnd = end;
	}

	/** Returns the response with its final status, {@code null} before there is one. */
	public @Nullable VapiResponse response() {
		return this.response;
	}

	void response(VapiResponse created) {
		this.response = (this.status != null) ? new VapiResponse(this.status, created.headers(), created.body())
				: created;
	}

	/**
	 * The start of an exchange.
	 *
	 * @param number the number of the exchange, which no other one of this process has
	 * @param nanoTime a value of {@link System#nanoTime()}
	 */
	public record Start(long number, long nanoTime) {

	}

	/** The body of the request, as far as it has been read. */
	public final class Body {

		private byte @Nullable [] bytes;

		private long received;

		private boolean opened;

		private boolean refused;

		private boolean broken;

		private Body() {
		}

		/** Whether a body is announced; over HTTP/2 any request may have one. */
		boolean mayExist() {
			HttpServletRequest request = Exchange.this.request;
			return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
					|| request.getProtocol().startsWith("HTTP/2");
		}

		/** Opens the body. {@code 100 Continue} is sent when it is read. */
		public InputStream open() throws IOException {
			this.opened = true;
			return Exchange.this.request.getInputStream();
		}

		/**
		 * Whether more of the body is expected: not from a client that waits for
		 * {@code 100 Continue}, nor after an incomplete body.
		 */
		boolean isExpected() {
			HttpServletRequest request = Exchange.this.request;
			boolean waiting = request.getHeader(HttpHeaders.EXPECT) != null && !this.opened;
			try {
				return mayExist() && !waiting && !this.broken && !request.getInputStream().isFinished();
			}
			catch (IOException ex) {
				return false;
			}
		}

		/** Marks the body as incomplete or malformed; the rest is not read. */
		void setBroken() {
			this.broken = true;
		}

		/** Whether an endpoint has begun to read the body, and has not refused it. */
		boolean isRead() {
			return this.opened && !this.refused;
		}

		void setRefused() {
			this.refused = true;
		}

		/**
		 * Returns the whole body, empty without one; {@code null} for transfers and where
		 * the request was refused before its body was read.
		 */
		public byte @Nullable [] bytes() {
			return this.bytes;
		}

		void bytes(byte[] whole) {
			this.bytes = whole;
			this.received = whole.length;
		}

		/** Returns the number of bytes received. */
		public long received() {
			return this.received;
		}

		/** Sets the number of bytes received of a body that is not kept. */
		public void received(long count) {
			this.received = count;
		}

	}

}
